import type { Mine, MineChange } from '../../knowledge/mine/types';
import type { Pack, Script } from '../../knowledge/pack/schema';
import type { IndexState, SearchHit, SearchOptions } from '../../knowledge/search/types';
import type { Answer, Edit, EditConflict, Gap, Library } from '../../knowledge/store/types';
import type { ConsoleProfile } from '../console/types';

/** Every message to the background. One map, one handler each (`entrypoints/background`). */
export interface BackgroundProtocol {
  /** Console agent: the panel frame that I just made will show this one-time token. */
  announcePanel(token: string): void;
  /** Panel: is this token from a console agent of ours in my own tab? */
  claimPanel(token: string): boolean;
  /** Console agent: the page takes the overlay out again and again. */
  expelled(): void;
  /** Everything that the panel keeps in memory: scripts, glossary, standards, settings. */
  library(): Library;
  /** Of the queries for one `place` of a panel only the newest is answered; overtaken ones get an empty list. */
  search(request: { query: string; options?: SearchOptions; place?: 'box' | 'cards' }): SearchHit[];
  /** Panel: a result was inserted, it comes a little earlier from now on. */
  notePicked(id: string): void;
  /** Whether the search index is ready, and whether it had to be made anew. */
  indexState(): IndexState;
  noteGap(question: string): void;
  /** Studio: takes a gap off the list. */
  removeGap(question: string): void;
  /** Studio: puts a removed gap back as it was. */
  putGap(gap: Gap): void;
  /** Studio: the gap becomes an entry of the agent's own pack, whose id is returned. */
  answerGap(answer: Answer): string;
  /** Studio: undoes `answerGap`. */
  takeBackAnswer(answer: { packId: string; id: string; gap: Gap }): void;
  /** Panel: the agent's favourites, what they used lately and what else is theirs. */
  mine(): Mine;
  changeMine(change: MineChange): void;
  /** Panel: writes a script of the agent's own, new or over the old one. */
  putPersonal(own: { script: Script; emptyPack: Pack }): void;
  removePersonal(id: string): void;
  installPack(pack: Pack): { added: number; updated: number; same: number; removed: number };
  /** Studio: takes a pack away with everything it brought. */
  removePack(packId: string): void;
  /** Studio: a change by hand. All of it is written, or nothing and the conflicts are returned. */
  edit(edit: Edit): EditConflict[];
  /** Studio: I wrote to the database myself (a restore, a large import). */
  libraryWritten(): void;
  /** Profiles for a page, taught first. */
  profilesFor(url: string): ConsoleProfile[];
  saveProfile(profile: ConsoleProfile): void;
  forgetProfile(request: { url: string }): void;
  setSetting(request: { key: string; value: unknown }): void;
}
