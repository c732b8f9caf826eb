/** The number of a part in its colour. Four colours go round; the number tells them apart. */
export function PartNumber({ n }: { n: number }) {
  return (
    <span class={`no p${(n % 4) + 1}`} aria-hidden="true">
      {n + 1}
    </span>
  );
}
