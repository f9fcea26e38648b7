// Stands in the head of each page as it is, before anything is drawn: what the reader chose must not come as a flash, nor a button as a jolt.
import { applyChoices } from './settings/choices.ts';

document.documentElement.dataset.scripts = 'on';
applyChoices();
