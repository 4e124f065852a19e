/** A paper in a list: what was written of it last, a preview, and the file. */

import type { ComponentChildren } from 'preact';
import type { PaperLine } from '../views.ts';
import { Button } from './button.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';
import { saveFile } from './save-file.ts';
import { showMoment } from './show-moment.ts';
import { useAct } from './use-act.ts';

interface PaperGiven {
  line: Omit<PaperLine, 'written'>;
  /** The unit's name; '' for the district's. */
  of: string;
  /** What stands below: what was written last, or what the paper is for. */
  children: ComponentChildren;
}

/** The line of a paper that is written into Drive. */
export function PaperItem({ line, of }: { line: PaperLine; of: string }) {
  return (
    <PaperActs line={line} of={of}>
      <Written written={line.written} />
    </PaperActs>
  );
}

/** A paper with its acts, which show it as it would be written now. */
export function PaperActs({ children, line, of }: PaperGiven) {
  const page = usePage();
  const says = page.words.papers;
  const act = useAct();
  const { isPacket, kind, label, part, unit } = line;
  const title = part === '' ? label : `${label} · ${part}`;
  const named = [of, title].filter(Boolean).join(' ');
  const paper = { kind, unit, part };
  const preview = () =>
    act.run(
      () => page.call('previewPaper', paper),
      () => page.toast(page.words.materials.previewDone),
    );
  const download = () =>
    act.run(
      () => page.call('downloadPaper', paper),
      ({ base64, name }) => {
        saveFile(name, base64, 'docx');
        page.toast(says.downloaded({ text: name }));
      },
    );
  return (
    <li>
      <div class="unit-row">
        <strong>{title}</strong>
        {!isPacket && (
          <span class="unit-acts">
            <Button look="link-button" act={preview} of={named} label={says.preview} />
            <Button look="link-button" act={download} of={named} label={says.download} />
          </span>
        )}
      </div>
      {act.isBusy ? <p class="hint">{page.words.page.busy}</p> : children}
      {act.fault !== null && <FaultNotice fault={act.fault} close={act.forgive} />}
    </li>
  );
}

function Written({ written }: Pick<PaperLine, 'written'>) {
  const { language, words } = usePage();
  if (written === null) return <p class="hint">{words.papers.notWritten}</p>;
  const { at, name, note, url, version } = written;
  return (
    <>
      <WrittenName name={name} url={url} more={words.materials.written({ time: showMoment(at, language), version })} />
      {note !== '' && <p class="note-line">{note}</p>}
    </>
  );
}

/** What was written, as a link where it is in Drive, and `more` about it. */
export function WrittenName({ name, url, more }: { name: string; url: string; more: string }) {
  const { words } = usePage();
  return (
    <p class="written">
      {/^https?:\/\//i.test(url) ? (
        <a href={url} target="_blank" rel="noopener noreferrer">
          <Icon name="link" />
          {name}
          <span class="unseen"> {words.page.newWindow}</span>
        </a>
      ) : (
        name
      )}{' '}
      <small>{more}</small>
    </p>
  );
}
