import { type FormEvent, useState } from 'react';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { t } from '../ui/t';
import {
  backupProblemText,
  countContents,
  type OpenedBackup,
  openBackup,
  restore,
  saveBackup,
} from './backup';
import { SafeCopies } from './SafeCopies';

/** Everything into one file, and back. */
export function BackupTab() {
  return (
    <div className="flex max-w-3xl flex-col gap-8">
      <MakeBackup />
      <Restore />
    </div>
  );
}

function MakeBackup() {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const { busy, failure, run } = useRun();
  const differs = passphrase !== again;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!differs) void run(() => saveBackup(passphrase));
  };
  return (
    <form className="flex flex-col gap-3" onSubmit={submit}>
      <h2 className="text-lg">{t('studio.backup')}</h2>
      <p className="text-soft">{t('studio.backupHint')}</p>
      <div className="flex flex-wrap gap-4">
        <Field
          label={t('studio.passphrase')}
          type="password"
          autoComplete="new-password"
          className="w-64"
          data-testid="backup-passphrase"
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
        {passphrase && (
          <Field
            label={t('studio.passphraseAgain')}
            type="password"
            autoComplete="new-password"
            className="w-64"
            data-testid="backup-passphrase-again"
            value={again}
            onChange={(event) => setAgain(event.target.value)}
          />
        )}
      </div>
      <p className="text-sm text-soft">
        {passphrase ? t('studio.passphraseHint') : t('studio.noPassphraseHint')}
      </p>
      {passphrase && again && differs && <p className="text-warn">{t('studio.passphraseDiffers')}</p>}
      <Failure text={failure} />
      <Button
        type="submit"
        look="main"
        className="self-start"
        data-testid="backup-save"
        disabled={busy || (passphrase !== '' && differs)}
      >
        {busy ? t('studio.backingUp') : t('studio.makeBackup')}
      </Button>
    </form>
  );
}

function Restore() {
  const [opened, setOpened] = useState<OpenedBackup | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const { busy, failure, run } = useRun();
  const open = (file: File, words?: string) => run(async () => setOpened(await openBackup(file, words)));
  const close = () => {
    setOpened(null);
    setPassphrase('');
  };
  return (
    <section className="flex flex-col items-start gap-3" aria-labelledby="restore-title">
      <h2 id="restore-title" className="text-lg">
        {t('studio.restore')}
      </h2>
      <p className="text-soft">{t('studio.restoreHint')}</p>
      <label className="flex flex-col gap-1 text-sm">
        <span className="text-soft">{t('studio.backupFile')}</span>
        <input
          type="file"
          data-testid="restore-file"
          disabled={busy}
          onChange={(event) => {
            const file = event.target.files?.[0];
            close();
            if (file) void open(file);
            // The same file can be chosen again.
            event.target.value = '';
          }}
        />
      </label>
      <SafeCopies
        disabled={busy}
        onChoose={(file) => {
          close();
          void open(file);
        }}
      />
      {opened && !opened.contents && (
        <form
          className="flex flex-wrap items-end gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            void open(opened.file, passphrase);
          }}
        >
          <Field
            label={t('studio.passphraseFor', [opened.file.name])}
            type="password"
            autoComplete="off"
            className="w-64"
            data-testid="restore-passphrase"
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
          />
          <Button type="submit" disabled={busy || !passphrase} data-testid="restore-open">
            {t('studio.openBackup')}
          </Button>
        </form>
      )}
      {opened?.contents && (
        <div
          className="flex flex-col items-start gap-3 border-l-4 border-warn pl-3"
          data-testid="restore-ready"
        >
          <p>{t('studio.backupOf', [opened.file.name, new Date(opened.createdAt).toLocaleString()])}</p>
          <p className="text-sm text-soft">{contentsText(opened)}</p>
          <p>{t('studio.restoreWarning')}</p>
          <div className="flex gap-2">
            <Button
              look="main"
              disabled={busy}
              data-testid="restore-now"
              onClick={() =>
                void run(async () => {
                  if (opened.contents) await restore(opened.contents);
                  close();
                })
              }
            >
              {t('studio.restoreNow')}
            </Button>
            <Button disabled={busy} onClick={close}>
              {t('studio.cancel')}
            </Button>
          </div>
        </div>
      )}
      <p role="status" className="text-soft empty:hidden">
        {busy ? t('studio.checking') : ''}
      </p>
      <Failure text={failure} />
    </section>
  );
}

function Failure({ text }: { text: string }) {
  if (!text) return null;
  return (
    <p role="alert" data-testid="backup-problem" className="border-l-4 border-bad bg-bad-tint px-3 py-2">
      {text}
    </p>
  );
}

function contentsText({ contents }: OpenedBackup): string {
  if (!contents) return '';
  const { packs, scripts, terms, entries, gaps } = countContents(contents);
  return t('studio.backupContents', [`${packs}`, `${scripts}`, `${terms}`, `${entries}`, `${gaps}`]);
}

/** One thing at a time, and what went wrong in the last. */
function useRun() {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setFailure('');
    try {
      await work();
    } catch (error) {
      setFailure(backupProblemText(error));
    } finally {
      setBusy(false);
    }
  };
  return { busy, failure, run };
}
