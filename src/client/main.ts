// What every page loads: the list of enhancements. A page is complete without any; each adds one thing and knows of no other.

import { showPassage } from './enhancements/passage.ts';
import { offerPreviews } from './enhancements/previews.ts';
import { offerRecordCopies } from './enhancements/record-copies.ts';
import { enhanceSearch } from './enhancements/search.ts';
import { offerSettings } from './enhancements/settings.ts';

for (const enhance of [enhanceSearch, offerPreviews, offerRecordCopies, offerSettings, showPassage]) enhance();
