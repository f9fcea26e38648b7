// What every page loads: the list of enhancements. A page is complete without any; each adds one thing and knows of no other.

import { offerCiting } from './enhancements/citing.ts';
import { offerCopies } from './enhancements/copying.ts';
import { offerFigureZoom } from './enhancements/figure-zoom.ts';
import { followReader } from './enhancements/following.ts';
import { keepOffline } from './enhancements/offline.ts';
import { offerPageKeys } from './enhancements/page-keys.ts';
import { showPassage } from './enhancements/passage.ts';
import { offerPreviews } from './enhancements/previews.ts';
import { offerRecordCopies } from './enhancements/record-copies.ts';
import { resumeReading } from './enhancements/resuming.ts';
import { enhanceSearch } from './enhancements/search.ts';
import { offerSettings } from './enhancements/settings.ts';

for (const enhance of [
  enhanceSearch,
  offerPreviews,
  offerRecordCopies,
  offerSettings,
  showPassage,
  followReader,
  offerCopies,
  offerCiting,
  offerFigureZoom,
  offerPageKeys,
  resumeReading,
  keepOffline,
])
  enhance();
