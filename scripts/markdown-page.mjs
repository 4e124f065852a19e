// Makes a page of a manual that is written in Markdown, for people who have no program that shows it.

const STYLE = `body{max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1f2328;
font:16px/1.7 "Noto Sans SC","Microsoft YaHei",sans-serif}h1{font-size:1.5rem;line-height:1.4}h2{margin-top:2rem}
table{border-collapse:collapse}th,td{border:1px solid #b6bcc4;padding:.3rem .6rem;text-align:left;vertical-align:top}
code{padding:0 .25rem;border-radius:3px;background:#eef0f3;font-family:Consolas,monospace}
img{max-width:100%;border:1px solid #d0d5db}ol,ul{padding-left:1.6rem}a{color:#0842a0}`;

/**
 * One page of headings, paragraphs, lists in lists, tables, bold, code and links: what the manuals use, and no more.
 *
 * A link to a file of the project is left as its words, and so is a picture that is not in the text itself: where the
 * page lies, there is no such file.
 *
 * @param {string} text in Chinese
 * @returns {string} a whole page that fetches nothing
 * @example
 * markdownPage('# 手册\n\n先**同意**。')  // → '…<h1>手册</h1>\n<p>先<b>同意</b>。</p>…'
 */
export function markdownPage(text) {
  const title = /^# (.*)$/m.exec(text)?.[1] ?? '';
  const body = blocks(text.replaceAll('\r\n', '\n').split('\n'));
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title><style>${STYLE}</style></head>
<body>
${body}
</body>
</html>
`;
}

const ITEM = /^(?:(\d+)\.|-) +/;

/** @param {string[]} lines @returns {string} */
function blocks(lines) {
  const made = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index] ?? '';
    const length = blockLength(lines.slice(index));
    const block = lines.slice(index, index + length);
    const heading = /^(#{1,3}) (.*)$/.exec(line);
    if (heading) made.push(`<h${heading[1]?.length}>${inline(heading[2] ?? '')}</h${heading[1]?.length}>`);
    else if (ITEM.test(line)) made.push(list(block));
    else if (line.startsWith('|')) made.push(table(block));
    else if (line.trim() !== '') made.push(`<p>${inline(block.join(' '))}</p>`);
    index += length;
  }
  return made.join('\n');
}

/** How many lines the block takes that begins with the first of these. @param {string[]} lines */
function blockLength([first = '', ...rest]) {
  const isList = ITEM.test(first);
  const ends = rest.findIndex((line, index) => {
    // An empty line ends a list only where what follows is not set in.
    if (isList)
      return !(ITEM.test(line) || /^ /.test(line) || (line === '' && /^(?: |\d+\. |- )/.test(rest[index + 1] ?? '')));
    if (first.startsWith('|')) return !line.startsWith('|');
    return (
      first.startsWith('#') || first.trim() === '' || line.trim() === '' || /^(?:#|\|)/.test(line) || ITEM.test(line)
    );
  });
  return ends < 0 ? rest.length + 1 : ends + 1;
}

/** @param {string[]} lines */
function list(lines) {
  /** @type {string[][]} */
  const items = [];
  for (const line of lines) {
    if (ITEM.test(line)) items.push([line.replace(ITEM, '')]);
    else items.at(-1)?.push(line.replace(/^ {2,3}/, ''));
  }
  const name = /^\d/.test(lines[0] ?? '') ? 'ol' : 'ul';
  const inner = items.map(([first = '', ...rest]) => {
    const below = blocks(rest);
    return `<li>${inline(first)}${below === '' ? '' : `\n${below}`}</li>`;
  });
  return `<${name}>\n${inner.join('\n')}\n</${name}>`;
}

/** @param {string[]} lines */
function table([head = '', , ...rows]) {
  /** @param {string} line */
  const cells = (line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => inline(cell.trim()));
  /** @param {string} line @param {'td' | 'th'} cell */
  const row = (line, cell) =>
    `<tr>${cells(line)
      .map((text) => `<${cell}>${text}</${cell}>`)
      .join('')}</tr>`;
  return `<table>\n${[row(head, 'th'), ...rows.map((line) => row(line, 'td'))].join('\n')}\n</table>`;
}

/** @param {string} text */
function inline(text) {
  return text
    .split(/(`[^`]+`|<https?:[^>]+>|!?\[[^\]]+\]\([^)]+\))/)
    .map((part) => {
      const link = /^\[(.+)\]\((.+)\)$/.exec(part);
      const picture = /^!\[(.+)\]\((.+)\)$/.exec(part);
      if (part.startsWith('`')) return `<code>${escaped(part.slice(1, -1))}</code>`;
      if (part.startsWith('<http')) return anchor(part.slice(1, -1), part.slice(1, -1));
      if (picture) return pictured(picture[1] ?? '', picture[2] ?? '');
      if (link) return linked(link[1] ?? '', link[2] ?? '');
      return escaped(part)
        .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
        .replace(/\*([^*\s][^*]*)\*/g, '<i>$1</i>');
    })
    .join('');
}

/** @param {string} words @param {string} target */
function linked(words, target) {
  return /^https?:/.test(target) ? anchor(words, target) : escaped(words);
}

/** @param {string} words @param {string} source */
function pictured(words, source) {
  return source.startsWith('data:') ? `<img src="${source}" alt="${escaped(words)}">` : escaped(words);
}

/** @param {string} words @param {string} target */
function anchor(words, target) {
  return `<a href="${escaped(target)}">${escaped(words)}</a>`;
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
