/** The page's side of `stage.ts`. */
import type { StoryConversation, StoryLine } from './story';

export type { StoryConversation, StoryLine } from './story';

export async function loadStory(): Promise<StoryConversation[]> {
  return (await fetch('/story')).json();
}

/** Calls back for every line a customer writes. */
export function listen(said: (message: { name: string; line: StoryLine }) => void): void {
  new EventSource('/events').onmessage = (event) => said(JSON.parse(event.data));
}

export function post(path: '/sent' | '/opened', body: { name: string; text?: string }): void {
  void fetch(path, { method: 'POST', body: JSON.stringify(body) });
}

export function agentLine(text: string): StoryLine {
  return { id: crypto.randomUUID(), role: 'agent', text, time: new Date().toTimeString().slice(0, 5) };
}
