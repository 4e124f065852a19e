/** The words of the tab 数据导出, in Chinese. */

export const dataZh = {
  title: '数据导出',
  lead: '把本年度的记录存成文件，供统计或导入数据库。“表格”用 Excel、WPS 打开；“数据行”和“字段说明”用于导入数据库。',
  tables: {
    units: '单位',
    entries: '报送和计入情况',
    decisions: '审核意见',
    mails: '邮件发送情况',
    papers: '材料文件',
  },
  formats: { csv: '表格（CSV）', ndjson: '数据行（NDJSON）', schema: '字段说明' },
  giveAs: (about: { format: string; table: string }): string => `${about.format}：${about.table}`,
  given: (about: { name: string }): string => `已下载：${about.name}`,
  persons:
    '作者和联络人的姓名、电话、邮箱、地址等栏目不导出。名称、备注等自由填写的文字照原样导出，可能提到人，请妥善保管。',
};

export type DataWords = typeof dataZh;
