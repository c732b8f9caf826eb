import * as v from 'valibot';

/** What we read of Redmine's answers. Everything else in them is ignored. */
const Named = v.object({ id: v.number(), name: v.optional(v.string(), '') });

const CustomField = v.object({ id: v.number(), value: v.optional(v.unknown()) });

const Journal = v.object({
  id: v.number(),
  user: v.optional(Named),
  notes: v.nullish(v.string(), ''),
  private_notes: v.optional(v.boolean(), false),
  created_on: v.string(),
});

const issueEntries = {
  id: v.number(),
  status: v.object({ id: v.number(), name: v.optional(v.string(), ''), is_closed: v.optional(v.boolean(), false) }),
  updated_on: v.string(),
  custom_fields: v.optional(v.array(CustomField), []),
};

export const RedmineIssue = v.object({ ...issueEntries, journals: v.optional(v.array(Journal), []) });
export type RedmineIssue = v.InferOutput<typeof RedmineIssue>;

export const IssueAnswer = v.object({ issue: RedmineIssue });
export const CreatedAnswer = v.object({ issue: v.object({ id: v.number() }) });
export const IssueListAnswer = v.object({ issues: v.array(v.object(issueEntries)), total_count: v.number() });
export const UploadAnswer = v.object({ upload: v.object({ token: v.string() }) });
export const UserAnswer = v.object({ user: v.object({ id: v.number() }) });

/** The value of a custom field as text, empty where it is not set. */
export function customField(issue: { custom_fields: { id: number; value?: unknown }[] }, id: number): string {
  const value = issue.custom_fields.find((field) => field.id === id)?.value;
  return typeof value === 'string' ? value : '';
}
