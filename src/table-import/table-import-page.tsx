/** The page of tables: whose table, the table itself, what each row would do, take over, from top to bottom. */

import { Button, PageHead, Section, Trouble } from '../dialog/parts.tsx';
import { ColumnsCard } from './columns-card.tsx';
import { Pick } from './pick.tsx';
import { type TableImport, useTableImport } from './use-table-import.ts';
import { VerdictsCard } from './verdicts-card.tsx';

interface Given {
  tables: TableImport;
}

/** The page. */
export function TableImportPage() {
  const tables = useTableImport();
  const { fault, page, view, words } = tables;
  return (
    <>
      <PageHead words={words.page} language={tables.language} speak={tables.speak} />
      {page === null && fault === null && <p role="status">{words.page.loading}</p>}
      {page !== null && <WhoseCard tables={tables} />}
      {page !== null && <TableCard tables={tables} />}
      {fault !== null && (
        <Trouble
          text={fault.refusal === null ? words.faults[fault.kind] : fault.message}
          again={page === null ? words.page.retry : words.page.close}
          retry={tables.retry}
        />
      )}
      <ColumnsCard tables={tables} />
      {view !== null && <VerdictsCard tables={tables} view={view} />}
    </>
  );
}

function WhoseCard({ tables }: Given) {
  const { change, page, wish, words } = tables;
  const { whose } = words;
  const sources = page?.sources ?? [];
  return (
    <Section id="whose" title={whose.title}>
      <div class="head-row">
        <Pick
          label={whose.unit}
          choices={[{ key: '', label: whose.unitNone }, ...(page?.units ?? [])]}
          value={wish.unit}
          pick={(unit) => change({ unit })}
        />
        <Pick label={whose.form} choices={page?.forms ?? []} value={wish.form} pick={(form) => change({ form })} />
        <Pick label={whose.source} choices={sources} value={wish.source} pick={(source) => change({ source })} />
        <label class="field">
          <span>{whose.receivedOn}</span>
          <input
            type="text"
            value={wish.receivedOn}
            onInput={({ currentTarget }) => change({ receivedOn: currentTarget.value })}
          />
        </label>
        <OriginField tables={tables} />
      </div>
      <p class="hint">{whose.hint}</p>
    </Section>
  );
}

function OriginField({ tables }: Given) {
  const { change, page, wish, words } = tables;
  const names = [...new Set([...words.whose.origins, ...(page?.origins ?? [])])];
  return (
    <label class="field">
      <span>{words.whose.origin}</span>
      <input
        type="text"
        list="origins"
        maxLength={40}
        value={wish.origin}
        onInput={({ currentTarget }) => change({ origin: currentTarget.value })}
      />
      <datalist id="origins">
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </label>
  );
}

function TableCard({ tables }: Given) {
  const { chooseSheet, fileName, isBusy, look, paste, pasted, sheet, sheets, trouble, wish, words } = tables;
  const { table } = words;
  const isReady = sheets.length > 0 && wish.unit !== '' && !isBusy;
  return (
    <Section id="table" title={table.title}>
      <label class="field">
        <span>{table.pasted}</span>
        <textarea
          class="pasted"
          value={pasted}
          spellcheck={false}
          onInput={({ currentTarget }) => paste(currentTarget.value)}
        />
      </label>
      <FileButton tables={tables} />
      <p role="status">
        {trouble !== null && table.troubles[trouble]}
        {trouble === null && fileName !== '' && table.chosen({ name: fileName })}
      </p>
      {tables.hasPictures && <p class="hint">{table.pictures}</p>}
      {sheets.length > 1 && (
        <Pick
          label={table.sheet}
          choices={sheets.map(({ name }, index) => ({ key: String(index), label: name }))}
          value={String(sheet)}
          pick={(at) => chooseSheet(Number(at))}
        />
      )}
      <div class="buttons">
        <Button label={isBusy ? words.page.busy : table.look} act={look} look="is-strong" isOff={!isReady} />
      </div>
      {wish.unit === '' && <p class="hint">{table.unitFirst}</p>}
    </Section>
  );
}

function FileButton({ tables }: Given) {
  const { choose, words } = tables;
  const take = (field: HTMLInputElement) => {
    const [file] = field.files ?? [];
    if (file) void choose(file);
    // The same file can then be chosen once more, after it was changed.
    field.value = '';
  };
  return (
    <label class="button">
      <input
        class="unseen"
        type="file"
        accept=".xlsx,.csv,.txt,.docx"
        onChange={(event) => take(event.currentTarget)}
      />
      {words.table.choose}
    </label>
  );
}
