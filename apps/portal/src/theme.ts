// SPDX-License-Identifier: Apache-2.0
import { createTheme, type CSSVariablesResolver } from '@mantine/core';

// Warm colours belong to severity, lateness and TLP alone; everything else is steel and one current blue.
const steel = [
  ...['#f5f7fa', '#eaeef3', '#d9e0e8', '#c0cad6', '#98a5b5'],
  ...['#6f7e91', '#566578', '#414f61', '#2b3747', '#18222f'],
] as unknown as Shades;
/** 0 text, 7 panel, 8 page. */
const dark = [
  ...['#dbe4ee', '#c3cfdc', '#a3b2c3', '#7f90a4', '#4a5b6e'],
  ...['#33424f', '#1f2b37', '#121a23', '#0d141b', '#080d12'],
] as unknown as Shades;
const grid = [
  ...['#e7f4fd', '#cfe6f8', '#a0ccf0', '#6db0e7', '#4297dd'],
  ...['#1f80cf', '#0f6cb8', '#0a5a9c', '#074a82', '#053660'],
] as unknown as Shades;
const alarm = [
  ...['#fdecec', '#fad5d5', '#f3a9a9', '#ec7b7b', '#e25555'],
  ...['#d33838', '#b92424', '#9c1b1b', '#801515', '#5c0e0e'],
] as unknown as Shades;
const caution = [
  ...['#fff3e0', '#fde4bd', '#f8cb85', '#f2b04c', '#e8961f'],
  ...['#cf7d0a', '#a86303', '#8a5000', '#6f4000', '#4f2d00'],
] as unknown as Shades;
const calm = [
  ...['#e6f7ee', '#c9ecd9', '#95d8b4', '#5ec28d', '#35ac6d'],
  ...['#1c9056', '#127a47', '#0b653a', '#07522f', '#043a21'],
] as unknown as Shades;

type Shades = readonly [string, string, string, string, string, string, string, string, string, string];

const FONTS =
  "'Prahari Latin', 'Noto Sans Devanagari', 'Nirmala UI', 'Kohinoor Devanagari', 'Mangal', 'Prahari Devanagari', 'Noto Sans', system-ui, sans-serif";

export const theme = createTheme({
  colors: { steel, gray: steel, dark, grid, alarm, red: alarm, caution, orange: caution, calm, green: calm },
  primaryColor: 'grid',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.3,
  black: '#141d28',
  fontFamily: FONTS,
  fontFamilyMonospace:
    "ui-monospace, 'Cascadia Mono', 'Liberation Mono', 'Noto Sans Devanagari', 'Prahari Devanagari', monospace",
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.35' },
  headings: {
    fontFamily: FONTS,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.3' },
      h2: { fontSize: '1.25rem', lineHeight: '1.35' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
      h4: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2.5rem' },
  defaultRadius: 'sm',
  radius: { xs: '2px', sm: '3px', md: '4px', lg: '8px', xl: '16px' },
  shadows: { xs: 'none', sm: 'none', md: '0 4px 16px rgb(8 13 18 / 18%)', lg: '0 8px 32px rgb(8 13 18 / 22%)' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
});

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#fbfcfd',
    '--panel': '#ffffff',
    '--line': '#d9e0e8',
    '--mantine-color-default-border': '#8291a3',
    '--mantine-color-dimmed': '#566578',
    '--mantine-color-placeholder': '#5f6d80',
    '--mantine-color-error': '#b92424',
    '--mantine-color-anchor': '#0a5a9c',
    '--sev-critical': '#9c1b1b',
    '--sev-high': '#8a5000',
    '--sev-medium': '#6f5a00',
    '--sev-low': '#0a5a9c',
    '--sev-informational': '#566578',
    '--late': '#b92424',
    '--soon': '#8a5000',
    '--done': '#0b653a',
  },
  dark: {
    '--mantine-color-body': '#0d141b',
    '--panel': '#121a23',
    '--line': '#283542',
    '--mantine-color-default-border': '#5b6c80',
    '--mantine-color-dimmed': '#a3b2c3',
    '--mantine-color-placeholder': '#8c9cae',
    '--mantine-color-error': '#f3a9a9',
    '--mantine-color-anchor': '#6db0e7',
    '--sev-critical': '#ff9d9d',
    '--sev-high': '#f2b04c',
    '--sev-medium': '#e6d04a',
    '--sev-low': '#6db0e7',
    '--sev-informational': '#a3b2c3',
    '--late': '#ff9d9d',
    '--soon': '#f2b04c',
    '--done': '#5ec28d',
  },
});
