/** The first script of the pane's page in the workbench: it installs the host where office.js looks for Excel. */
Object.defineProperty(window, 'external', { value: window.parent.jichiExternal, configurable: true });

export {};
