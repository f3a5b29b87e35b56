import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

/** The least that React and Fluent can be: what the pane's start is compared with. */
const host = document.getElementById('pane');
if (host) {
  createRoot(host).render(
    <FluentProvider theme={webLightTheme}>
      <Button>确定</Button>
    </FluentProvider>,
  );
}
