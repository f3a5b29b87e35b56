/** First script of the pane's page in the workbench: puts the host where office.js looks for Excel. */
Object.defineProperty(window, 'external', { value: window.parent.jichiExternal, configurable: true });

export {};
