/** A port from a frame of the page, piped by the background. */
export const FRAME_PORT = 'warmreply-frame';
/** A port from a panel that is no frame of the page: the side panel. */
export const PANEL_PORT = 'warmreply-panel';
/** The window message that brings a framed panel its MessagePort. */
export const PANEL_MESSAGE = 'warmreply-panel-port';
