import { useEffect, useState } from 'react';
import type { PracticeScene, Standard } from '../../knowledge/pack/schema';
import { sendMessage } from '../../utils/platform/messages';
import { onLibraryChanged } from '../../utils/platform/panel-platform';
import { Button } from '../ui/Button';
import { Select } from '../ui/Field';
import { Mark } from '../ui/Mark';
import { t } from '../ui/t';
import { Composer } from './Composer';
import { isRoundOver, usePractice } from './practice-store';
import { Summary } from './Summary';
import { TalkList } from './TalkList';
import { Transcript } from './Transcript';

/** A chat console with customers from the practice scenes. The overlay reads it like anybody else's. */
export function Practice() {
  const { scenes, talks, openId, play, send, end } = usePractice();
  const over = usePractice(isRoundOver);
  const [standards, setStandards] = useState<readonly Standard[]>([]);
  const [loaded, setLoaded] = useState(false);

  useEffect(() => {
    const load = async () => {
      const library = await sendMessage('library', undefined);
      setStandards(library.standards);
      setLoaded(true);
      if (usePractice.getState().talks.length > 0 || library.scenes.length === 0) return;
      const query = new URLSearchParams(location.search);
      const speed = Number(query.get('speed'));
      usePractice.setState({ scenes: library.scenes, speed: speed > 0 ? speed : 1 });
      play(query.get('scene') ?? '');
    };
    load().catch(() => setLoaded(true));
    // On the first start the starter scenes may come in after this page.
    onLibraryChanged(() => void load().catch(() => {}));
  }, [play]);

  const chosen = talks[0]?.scene;
  const talk = talks.find((candidate) => candidate.id === openId);
  return (
    <div className="flex h-full flex-col text-base">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-4 py-2">
        <Mark />
        <h1 className="font-semibold">{t('practice.title')}</h1>
        <Select
          label={t('practice.scene')}
          labelHidden
          data-testid="practice-scene"
          value={chosen?.id ?? ''}
          onChange={(event) => {
            keepInAddress(event.target.value);
            play(event.target.value);
          }}
        >
          {scenes.map((scene: PracticeScene) => (
            <option key={scene.id} value={scene.id}>
              {scene.title}
            </option>
          ))}
        </Select>
        <Button data-testid="practice-restart" disabled={!chosen} onClick={() => play(chosen!.id)}>
          {t('practice.restart')}
        </Button>
        {!over && chosen && (
          <Button look="quiet" onClick={end}>
            {t('practice.end')}
          </Button>
        )}
        {chosen?.about && <p className="w-full max-w-2xl text-sm text-soft">{chosen.about}</p>}
      </header>
      {over && <Summary standards={standards} />}
      {loaded && !talk && <p className="p-8 text-soft">{t('practice.noScenes')}</p>}
      <div className="flex min-h-0 flex-1 max-[760px]:flex-col">
        {talk && <TalkList />}
        {talk && (
          <main className="flex min-h-0 min-w-0 flex-1 flex-col">
            <h2 className="flex items-baseline gap-2 border-b border-line px-4 py-2 font-medium">
              {talk.scene.customer}
              {talk.scene.tier && <span className="text-sm font-normal text-soft">{talk.scene.tier}</span>}
            </h2>
            <Transcript talk={talk} />
            <Composer key={talk.id} onSend={send} />
          </main>
        )}
        {talk && (
          <aside className="w-96 shrink-0 border-l border-line max-[1180px]:hidden" aria-hidden="true" />
        )}
      </div>
    </div>
  );
}

/** So that a reload plays the same scene. */
function keepInAddress(sceneId: string): void {
  const url = new URL(location.href);
  url.searchParams.set('scene', sceneId);
  history.replaceState(null, '', url);
}
