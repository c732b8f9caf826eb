/** One chunk for what follows the first letter: the rest of the form, and the three-field form of a preset. */
export { CriticalScreen } from './critical-screen.tsx';
export { FormPart } from './form-part.tsx';
