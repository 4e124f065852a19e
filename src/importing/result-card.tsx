/** What was found in a drawn form, and how its layout prints. */

import { useMemo } from 'preact/hooks';
import { Section } from '../dialog/parts.tsx';
import { paperHtml } from '../documents/paper-html.ts';
import type { ImportingWords } from '../messages/importing/zh-CN.ts';
import type { Finding, Place } from './findings.ts';
import type { Imported } from './import-form.ts';
import { samplePaper } from './sample-paper.ts';
import type { Importing } from './use-importing.ts';

interface ResultGiven {
  importing: Importing;
  imported: Extract<Imported, { ok: true }>;
}

/** Those for which the campaign file would be refused, or which print a brace. */
const isWrong = ({ code }: Finding): boolean => code === 'unknownTag' || code === 'unclosed';

/** The card. */
export function ResultCard({ importing, imported }: ResultGiven) {
  const { scope, view, words } = importing;
  const { findings, faults, layout } = imported;
  const says = words.result;
  const wrong = findings.filter(isWrong);
  const notes = findings.filter((finding) => !isWrong(finding));
  // What the check of the whole file says is told in its own words where nothing plainer was found.
  const others = wrong.length > 0 ? [] : faults;
  const count = wrong.length + others.length;
  const html = useMemo(() => {
    if (view === null || scope === null || others.length > 0) return '';
    const paper = paperHtml(samplePaper(layout, scope, view.campaign));
    return paper.replace('</head>', '<style>@media screen{body{zoom:.7}}</style></head>');
  }, [layout, scope, view, others.length]);
  return (
    <Section id="result" title={says.title}>
      {count === 0 ? <p class="good">{says.good}</p> : <p class="reason">{says.poor({ count })}</p>}
      <ul class="findings">
        {wrong.map((finding, index) => (
          <FindingLine key={index} finding={finding} says={says} />
        ))}
        {others.map(({ path, reason }) => (
          <li key={`${path} ${reason}`}>{says.fault({ path, reason })}</li>
        ))}
      </ul>
      {notes.length > 0 && <h3>{says.notes}</h3>}
      <ul class="findings">
        {notes.map((finding, index) => (
          <FindingLine key={index} finding={finding} says={says} />
        ))}
      </ul>
      {html !== '' && (
        <>
          <h3>{says.preview}</h3>
          <p class="hint">{says.previewHint}</p>
          <iframe class="preview" title={says.preview} sandbox="" srcdoc={html} />
        </>
      )}
    </Section>
  );
}

type Says = ImportingWords['result'];

function FindingLine({ finding, says }: { finding: Finding; says: Says }) {
  return (
    <li>
      {told(finding, says)}
      {finding.code === 'unknownTag' && finding.near.length > 0 && (
        <>
          {' '}
          <span>{says.near({ names: finding.near })}</span>
        </>
      )}
    </li>
  );
}

function told(finding: Finding, says: Says): string {
  const placed = (place: Place) => ('line' in place ? says.line(place) : says.cell(place));
  switch (finding.code) {
    case 'unknownTag':
    case 'unclosed':
    case 'unknownBoxes':
      return says[finding.code]({ place: placed(finding.place), text: finding.text });
    case 'guessedTag':
      return says.guessedTag({ place: placed(finding.place), text: finding.text, name: finding.name });
    case 'severalTables':
      return says.severalTables(finding);
    case 'nestedTable':
    case 'uneven':
      return says[finding.code](finding);
    case 'tooWide':
      return says.tooWide(finding);
    case 'noTitle':
      return says.noTitle;
  }
}
