import { chatscope } from './chatscope';
import { chatui } from './chatui';
import type { ConsoleKind } from './console';
import { converse } from './converse';
import { deepChat } from './deep-chat';

export type { ConsoleKind, Line, RunningConsole } from './console';

export const CONSOLES: ConsoleKind[] = [converse, chatscope, deepChat, chatui];
