/** @jest-environment jsdom */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { phases } from '../../src/method/phases';
import { Guide } from '../../src/taskpane/guide';

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  window.matchMedia = (media) => Object.assign(new EventTarget(), { matches: false, media, onchange: null, addListener: () => undefined, removeListener: () => undefined });
});

describe('guide', () => {
  it('lists the ten phases and unfolds one at a time', () => {
    const host = document.body.appendChild(document.createElement('div'));
    act(() => createRoot(host).render(<Guide />));
    const headers = [...host.querySelectorAll('h2 button')];
    expect(headers.map((h) => h.textContent)).toEqual(phases.map((p) => `${p.number}  ${p.title}`));
    for (const phase of [phases[5], phases[8]]) {
      const header = headers[(phase?.number ?? 0) - 1];
      act(() => void header?.dispatchEvent(new MouseEvent('click', { bubbles: true })));
      expect(header?.getAttribute('aria-expanded')).toBe('true');
      expect(host.textContent).toContain(phase?.considerations.autonomy);
      expect(headers.filter((h) => h.getAttribute('aria-expanded') === 'true')).toHaveLength(1);
    }
  });
});
