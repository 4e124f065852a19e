// The page of a release by which somebody brings the program to Google by hand: three buttons that copy a file each.

/** @typedef {{ file: string, named: string, text: string }} Pasted a file of the release, and its name in the editor */

/**
 * A page that holds the files whole and copies them as they are: no editor in between changes a sign.
 *
 * @param {Pasted[]} files in the order of pasting
 * @param {string} version
 * @returns {string} a page that fetches nothing and works from a disk
 * @example
 * pastePage([{ file: 'Code.js', named: 'Code.gs', text: '…' }], '0.2.0')
 */
export function pastePage(files, version) {
  const steps = files.map(({ file, named, text }, index) => step(index + 1, file, named, text.length)).join('\n');
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>粘贴 · Paste ${version}</title>
<style>body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:16px/1.7 "Microsoft YaHei",sans-serif;color:#1f2328}
li{margin:1rem 0}button{min-height:44px;padding:0 20px;border:1px solid #0842a0;border-radius:22px;background:#0842a0;
color:#fff;font:inherit;cursor:pointer}button:focus-visible{outline:3px solid #f9ab00}output{margin-left:1rem}</style>
</head>
<body>
<h1>十场 ${version}：粘贴三个文件</h1>
<p><b>数据存放在境外并含作者个人信息，须先经本单位网络安全部门同意。</b>每一步怎么做、授权怎么点，见
<a href="deploy.html">部署手册</a>。</p>
<p lang="en">Data lie abroad and hold authors' personal data: your network-security office must agree first.
Each step is told in the <a href="deploy.html">deploy manual</a>, at its end in English.</p>
<p>先在表格中打开“扩展程序”›“Apps 脚本”（Extensions ›
Apps Script），在“项目设置”（Project Settings）中勾选“在编辑器中显示 appsscript.json”，然后：</p>
<ol>
${steps}
</ol>
<p>最后按 Ctrl+S 保存，刷新表格。<span lang="en">At last Ctrl+S, and reload the Sheet.</span></p>
${files.map(({ file, text }) => `<script type="application/json" id="${file}">${sealed(text)}</script>`).join('\n')}
<script>
${PROGRAM}
</script>
</body>
</html>
`;
}

/** @param {number} number @param {string} file @param {string} named @param {number} length */
function step(number, file, named, length) {
  const place = named === 'pages.html' ? '新建 HTML 文件，名称写 pages（Files › + › HTML）' : `点开 ${named}`;
  return `<li>${place}，全选（Ctrl+A）删除。<span lang="en">Select all, delete.</span>
<br><button type="button" data-file="${file}" data-length="${length}">${number}. 复制 ${named} · Copy</button>
<output aria-live="polite"></output>
<br>再到编辑器中粘贴（Ctrl+V）。<span lang="en">Then paste in the editor.</span></li>`;
}

/** As text that no browser takes for anything else. @param {string} text */
function sealed(text) {
  return JSON.stringify(text).replaceAll('<', '\\u003c');
}

// The clipboard may be barred on a disk's page, where the older way still works.
const PROGRAM = `for (const button of document.querySelectorAll('button')) {
  button.addEventListener('click', async () => {
    const { file, length } = button.dataset;
    const said = button.parentElement.querySelector('output');
    const text = JSON.parse(document.getElementById(file).textContent);
    const copied = text.length === Number(length) && (await byClipboard(text) || bySelection(text));
    said.textContent = copied
      ? '已复制，共 ' + text.length + ' 字 · Copied.'
      : '没有复制成，请换新版 Chrome 或 Edge · Not copied: use a new Chrome or Edge.';
  });
}
function byClipboard(text) {
  if (navigator.clipboard === undefined) return false;
  return navigator.clipboard.writeText(text).then(() => true, () => false);
}
function bySelection(text) {
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  return copied;
}`;
