// What every page loads: the list of enhancements. A page is complete without any; each adds one thing and knows of no other.

import { showPassage } from './enhancements/passage.ts';
import { enhanceSearch } from './enhancements/search.ts';

for (const enhance of [enhanceSearch, showPassage]) enhance();
