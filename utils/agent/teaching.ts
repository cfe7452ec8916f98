import type { MediaLabels } from '../console/media';
import type { ConsoleProfile, TeachPreview } from '../console/types';
import { previewTeaching } from '../console/teach';
import type { AgentCalls, TeachStep } from '../messaging/agent-protocol';
import { createOutline, type Outline, type Picker, startPicker } from './picker';

type Action = Parameters<AgentCalls['teach']>[0];

export interface TeachingOptions {
  document: Document;
  onStep(step: TeachStep | null): void;
  onSave(profile: ConsoleProfile): Promise<void>;
  now(): number;
  labels: MediaLabels;
}

export interface Teaching {
  handle(action: Action): Promise<void>;
  destroy(): void;
}

const STEPS = ['customer', 'agent', 'composer'] as const;

/** Three clicks (a customer's message, one of mine, the composer) become a profile, shown before it is saved. */
export function createTeaching({ document, onStep, onSave, now, labels }: TeachingOptions): Teaching {
  let picked: Element[] = [];
  let picker: Picker | null = null;
  let outline: Outline | null = null;
  let breadth = 0;
  let preview: TeachPreview | null = null;

  const clear = () => {
    picker?.destroy();
    outline?.destroy();
    picker = null;
    outline = null;
  };

  const end = () => {
    clear();
    preview = null;
    onStep(null);
  };

  const ask = () => {
    clear();
    const step = STEPS[picked.length];
    if (!step) return show();
    onStep({ step });
    picker = startPicker({
      document,
      onPick(element) {
        picked.push(element);
        ask();
      },
      onCancel: end,
    });
  };

  const show = () => {
    const [customerMessage, agentMessage, composer] = picked;
    if (!customerMessage || !agentMessage || !composer) return end();
    preview = previewTeaching(
      { customerMessage, agentMessage, composer: composer as HTMLElement },
      { breadth, now, labels },
    );
    outline ??= createOutline(document);
    outline.show(preview.rows);
    const said = (role: string) => preview!.messages.filter((message) => message.role === role).length;
    onStep({
      step: 'preview',
      messages: preview.messages.map(({ role, text }) => ({ role, text })),
      customer: said('customer'),
      agent: said('agent'),
      broader: preview.broader,
      narrower: preview.narrower,
    });
  };

  return {
    async handle(action) {
      if (action === 'start') {
        picked = [];
        breadth = 0;
        ask();
      } else if (action === 'broader' || action === 'narrower') {
        breadth += action === 'broader' ? 1 : -1;
        show();
      } else if (action === 'save' && preview) {
        await onSave(preview.profile);
        end();
      } else {
        end();
      }
    },
    destroy: clear,
  };
}
