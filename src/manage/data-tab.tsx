/** The tab 数据导出: each table of the season as a file, for a database or a spreadsheet program. */

import { useState } from 'preact/hooks';
import { giveFile } from '../dialog/give-download.ts';
import { Button, Section } from '../dialog/parts.tsx';
import type { Manage } from './use-manage.ts';

const TABLES = ['units', 'entries', 'decisions', 'mails', 'papers'] as const;
const FORMATS = ['csv', 'ndjson', 'schema'] as const;

type Table = (typeof TABLES)[number];
type Format = (typeof FORMATS)[number];

/** The tab. */
export function DataTab({ manage }: { manage: Manage }) {
  const { data } = manage.words;
  const [told, tell] = useState('');
  const give = async (table: Table, as: Format) => {
    tell('');
    const file = await fetchParts(manage, table, as);
    if (file === null) return;
    giveFile(file.content, file.name);
    tell(data.given({ name: file.name }));
  };
  return (
    <Section id="data" title={data.title}>
      <p class="hint">{data.lead}</p>
      <ul class="exports">
        {TABLES.map((table) => (
          <li key={table}>
            <span>{data.tables[table]}</span>
            <span class="buttons">
              {FORMATS.map((as) => (
                <Button
                  key={as}
                  label={data.formats[as]}
                  name={data.giveAs({ format: data.formats[as], table: data.tables[table] })}
                  act={() => void give(table, as)}
                  isOff={manage.isBusy || !manage.view.isStaff}
                  why={manage.lackOf('personalData')}
                />
              ))}
            </span>
          </li>
        ))}
      </ul>
      <p role="status">{told}</p>
      <p class="hint">{data.persons}</p>
    </Section>
  );
}

/** The whole file, put together of its parts; null where one of them could not be had. */
async function fetchParts(manage: Manage, table: Table, as: Format): Promise<{ name: string; content: Blob } | null> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let part = 0; ; part += 1) {
    const answer = await manage.ask('downloadExport', { table, as, part });
    if (answer === null) return null;
    pieces.push(Uint8Array.from(atob(answer.base64), (letter) => letter.charCodeAt(0)));
    if (part + 1 >= answer.parts) return { name: answer.name, content: new Blob(pieces) };
  }
}
