import { CallLine } from './parts.tsx';
import { useDeciding, usePriority } from './use-priority.ts';

export interface LevelCallProps {
  big?: boolean;
  /** Silent where the level has no line of its own. */
  onlyOwn?: boolean;
}

/** The phone of the level that the answers would give: a region may keep a line of its own for what stops many. */
export function LevelCall({ big, onlyOwn }: LevelCallProps) {
  const number = usePriority(useDeciding())?.level?.phone;
  if (onlyOwn && number === undefined) return null;
  return <CallLine {...(big && { big })} number={number} />;
}
