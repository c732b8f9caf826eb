import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { rootDir } from '../steps/root-dir.ts';

/** The packages whose public surface is checked in. */
export const reportedPackages = ['protocol', 'core', 'widget', 'gateway'] as const;

/** What API Extractor found in one package. */
export interface ApiReport {
  /** The checked-in report says something else than the built types. */
  changed: boolean;
  /** Mistakes in the surface itself, such as a type that is used in it and not exported. */
  mistakes: string[];
}

/**
 * Compares the public surface of a built package with `docs/reference/<name>.api.md`.
 *
 * @param write take the new surface over into the report instead of only telling
 */
export function apiReport(name: string, write: boolean): ApiReport {
  const projectFolder = join(rootDir, 'packages', name);
  const entry = join(projectFolder, 'dist/index.d.ts');
  if (!existsSync(entry)) return { changed: false, mistakes: [`${entry} is missing: build first`] };
  const reportTempFolder = join(rootDir, '.cache/api-report');
  mkdirSync(reportTempFolder, { recursive: true });
  const mistakes: string[] = [];
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder,
      mainEntryPointFilePath: entry,
      // Ours come as one surface per package; a re-exported name of another package stays a reference to it.
      bundledPackages: [],
      newlineKind: 'lf',
      apiReport: {
        enabled: true,
        reportFolder: join(rootDir, 'docs/reference'),
        reportTempFolder,
        reportFileName: `${name}.api.md`,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: 'ES2022',
            module: 'ESNext',
            moduleResolution: 'bundler',
            lib: ['ES2022', 'DOM', 'DOM.Iterable'],
            types: name === 'gateway' ? ['node'] : [],
            strict: true,
            skipLibCheck: true,
          },
          include: ['dist/index.d.ts'],
        },
        skipLibCheck: true,
      },
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        extractorMessageReporting: {
          default: { logLevel: ExtractorLogLevel.Error },
          // We have one kind of export: what the entry lists is public.
          'ae-missing-release-tag': { logLevel: ExtractorLogLevel.None },
          'ae-undocumented': { logLevel: ExtractorLogLevel.None },
          'ae-unresolved-link': { logLevel: ExtractorLogLevel.None },
        },
        // Our docstrings are Markdown for people, not TSDoc.
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(projectFolder, 'package.json'),
  });
  const result = Extractor.invoke(config, {
    localBuild: write,
    messageCallback(message) {
      message.handled = true;
      if (message.logLevel !== ExtractorLogLevel.Error) return;
      // Said by `apiReportChanged` already, in words that know our commands.
      if (message.messageId.startsWith('console-api-report')) return;
      mistakes.push(message.formatMessageWithLocation(rootDir));
    },
  });
  return { changed: result.apiReportChanged, mistakes };
}
