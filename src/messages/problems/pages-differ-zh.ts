/** What is said where the pages are not those of the code, in Chinese: without them no other words can be had. */

export const pagesDifferZh =
  '程序的 pages.html 缺失、不完整，或与 Code.gs 不是同一版本，数据不受影响。' +
  '请部署人员把同一发布包中的这两个文件都重新完整粘贴并保存（或执行 npm run push），再刷新工作簿。';
