export { analyseText } from './analyse-text.ts';
export { categories } from './text-analysis.ts';
export type { Category, ImpactScope, Problem, Stoppage, TextAnalysis } from './text-analysis.ts';
