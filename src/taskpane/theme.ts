import { createDarkTheme, createLightTheme, teamsHighContrastTheme } from '@fluentui/react-components';
import type { BrandVariants, Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

/** Excel's green, from dark to light. */
const brand: BrandVariants = {
  10: '#03140d',
  20: '#08231a',
  30: '#0b3325',
  40: '#0d4030',
  50: '#0e4e3a',
  60: '#0f5d44',
  70: '#0f6c4f',
  80: '#107c5b',
  90: '#2a8c6b',
  100: '#459b7c',
  110: '#5eab8e',
  120: '#77baa0',
  130: '#90c9b3',
  140: '#a9d8c6',
  150: '#c4e6d9',
  160: '#e0f4ec',
};

const light = createLightTheme(brand);
/** Fluent's dark ramp is made for blue: these are a step lighter, for contrast. */
const dark: Theme = {
  ...createDarkTheme(brand),
  colorBrandForeground1: brand[110],
  colorBrandForeground2: brand[120],
  colorBrandForegroundLink: brand[120],
  colorBrandForegroundLinkHover: brand[130],
  colorBrandForegroundLinkPressed: brand[110],
};

/** The pane follows Office where it says its colours, else the system; forced colours win over both. */
function paneTheme(officeBackground: string | undefined): Theme {
  if (matches('(forced-colors: active)')) return teamsHighContrastTheme;
  return isDark(officeBackground) ? dark : light;
}

function isDark(background: string | undefined): boolean {
  const hex = background?.match(/^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i);
  if (!hex) return matches('(prefers-color-scheme: dark)');
  const [red = 0, green = 0, blue = 0] = hex.slice(1).map((part) => parseInt(part, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}

function matches(query: string): boolean {
  return window.matchMedia(query).matches;
}

/** Follows the system's colours as they change. */
export function useTheme(officeBackground: string | undefined): Theme {
  const [, setChanges] = useState(0);
  useEffect(() => {
    const queries = ['(forced-colors: active)', '(prefers-color-scheme: dark)'].map((query) =>
      window.matchMedia(query),
    );
    const follow = () => setChanges((number) => number + 1);
    for (const query of queries) query.addEventListener('change', follow);
    return () => queries.forEach((query) => query.removeEventListener('change', follow));
  }, []);
  return paneTheme(officeBackground);
}
