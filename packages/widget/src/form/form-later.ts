/** One chunk for what follows the first letter: the rest of the form, the three-field form of a preset, and who helps. */
export { CriticalScreen } from './critical-screen.tsx';
export { FormPart } from './form-part.tsx';
export { LadderScreen } from '../ladder/ladder-screen.tsx';
export { FileLines } from './file-lines.tsx';
export { partsAway } from './parts-away.tsx';
