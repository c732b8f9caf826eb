const files = /^\/(public\/program\.css|page\/(stand[a-z-]*|dom)\.ts)$/;

/** Whether a path belongs to the stand, which must stay in reach when all else is cut or down. */
export function isStandPath(path: string): boolean {
  return path === '/stand' || path.startsWith('/stand/') || files.test(path);
}
