const PICKER_TAG = 'warmreply-picker';

export interface Picker {
  destroy(): void;
}

export interface PickerOptions {
  document: Document;
  onPick(element: Element): void;
  onCancel(): void;
}

/**
 * Lets the user point at one element: an outline follows the pointer (or Tab, through what can be focused), a click or
 * Enter picks, Escape cancels. The page sees none of these events, and nothing of it is changed.
 */
export function startPicker({ document, onPick, onCancel }: PickerOptions): Picker {
  const view = document.defaultView!;
  const outline = createOutline(document);
  const stop = new AbortController();
  const listen = { capture: true, signal: stop.signal } as const;
  let current: Element | null = null;

  const point = (element: Element | null) => {
    current = element;
    outline.show(element ? [element] : []);
  };
  const target = (event: Event) => {
    const first = event.composedPath()[0];
    return first instanceof view.Element ? first : null;
  };
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  view.addEventListener('pointermove', (event) => point(target(event)), listen);
  for (const type of [
    'pointerdown',
    'pointerup',
    'mousedown',
    'mouseup',
    'touchstart',
    'touchend',
  ] as const) {
    view.addEventListener(type, swallow, { ...listen, passive: false });
  }
  view.addEventListener(
    'click',
    (event) => {
      swallow(event);
      const picked = target(event);
      if (picked) onPick(picked);
    },
    listen,
  );
  view.addEventListener('focusin', (event) => point(target(event)), listen);
  view.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') {
        swallow(event);
        onCancel();
      } else if (event.key === 'Enter' && current) {
        swallow(event);
        onPick(current);
      } else if (event.key.startsWith('Arrow') && current) {
        swallow(event);
        point(neighbour(current, event.key) ?? current);
      }
    },
    listen,
  );

  return {
    destroy() {
      stop.abort();
      outline.destroy();
    },
  };
}

/** Arrow keys walk the page's tree: up to the parent, down to the first child, sideways to siblings. */
function neighbour(element: Element, key: string): Element | null {
  if (key === 'ArrowUp') return element.parentElement;
  if (key === 'ArrowDown') return element.firstElementChild;
  return key === 'ArrowLeft' ? element.previousElementSibling : element.nextElementSibling;
}

export interface Outline {
  show(elements: readonly Element[]): void;
  destroy(): void;
}

/** Frames drawn around elements of the page, in the top layer, that no click hits. */
export function createOutline(document: Document): Outline {
  const host = document.createElement(PICKER_TAG);
  host.popover = 'manual';
  host.style.cssText =
    'all:initial;position:fixed;inset:0;width:100vw;height:100vh;margin:0;border:0;background:transparent;pointer-events:none;display:block';
  const root = host.attachShadow({ mode: 'closed' });
  document.documentElement.append(host);
  host.showPopover();
  return {
    show(elements) {
      const boxes = elements.slice(0, 200).map((element) => element.getBoundingClientRect());
      root.replaceChildren(
        ...boxes.map((box) => {
          const frame = document.createElement('div');
          frame.style.cssText = `position:fixed;left:${box.left - 2}px;top:${box.top - 2}px;width:${box.width + 4}px;height:${box.height + 4}px;box-sizing:border-box;border:2px solid #c2410c;border-radius:4px;background:rgb(194 65 12 / .12)`;
          return frame;
        }),
      );
    },
    destroy: () => host.remove(),
  };
}
