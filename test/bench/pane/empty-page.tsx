import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

/** The least a page with Fluent can be: one button that tells that it was pressed. */
function Empty() {
  const [isPressed, setPressed] = useState(false);
  return (
    <FluentProvider theme={webLightTheme}>
      <Button aria-current={isPressed ? 'page' : undefined} onClick={() => setPressed(true)}>Press</Button>
    </FluentProvider>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Empty />);
