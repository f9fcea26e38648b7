// The whole product of pages, colours and widths that axe is asked about: minutes, so apart from `npm test`.
import { defineConfig } from 'vitest/config';
import config from './vitest.config.ts';

export default defineConfig({ ...config, test: { ...config.test, include: ['tests/axe/*.test.ts'], exclude: [] } });
