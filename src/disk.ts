// The only code that touches files: a book's folder → Source, and finished files → the output folder.
export { addBookFile, changeBookFiles, type FileChange } from './disk/book-file.ts';
export { isBookFolder, readBookFile, readSource } from './disk/book-folder.ts';
export { type BookPlace, findBookPlace } from './disk/book-place.ts';
export { readChangeDates } from './disk/git-dates.ts';
export { readRevision } from './disk/git-revision.ts';
export { updateLockFile } from './disk/lock-file.ts';
export { judgeOutputFolder } from './disk/output-folder.ts';
export { findPackageFile, readPackageFile, readPackageVersion } from './disk/package-file.ts';
export { MANIFEST_FILE, type Published, publishSite } from './disk/publication.ts';
export { listOwnSources, recompilePackage } from './disk/recompilation.ts';
export { isRefusal, refuse } from './disk/refusal.ts';
export { judgeReportFile, writeReportFile } from './disk/report-file.ts';
export { findFolderInRepository } from './disk/repository.ts';
export { copyIntoStaging, discardStaging, openStaging, type Staging, writeIntoStaging } from './disk/staging.ts';
export { readUserFile } from './disk/user-file.ts';
export { watchFolder } from './disk/watch.ts';
export { writeFileWhole } from './disk/whole-file.ts';
