import { z } from 'zod';

/** Line breaks and tabs are the only control characters that people type. */
// eslint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/;

/** Text as people type it: NFC, trimmed, without control characters. */
export const text = (min: number, max: number) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .min(min)
    .max(max)
    .refine((value) => !forbidden.test(value), { error: 'control characters are not allowed' });

export const optionalText = (max: number) => text(0, max).nullish().transform((value) => value || null);

export const Id = z.uuid();
export const Code = z.string().regex(/^[a-z0-9_]+(\.[a-z0-9_]+)*$/).max(120);
export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email());
/** What clients have a sentence for, each with an example of the mend. */
export const shapeProblems = ['phone_shape', 'tax_code_shape', 'website_shape'] as const;
const shape = (problem: (typeof shapeProblems)[number]): string => problem;
/** Digits, spaces, dots, dashes, brackets and a leading plus; stored as typed. */
export const Phone = z.string().trim().max(40).regex(/^\+?[\d\s().-]{6,}$/, shape('phone_shape'));
/** 10 digits, or 13 for a branch, as typed with separators; the check digit is the server's business. */
export const TaxCode = z
  .string()
  .transform((value) => value.replace(/[\s.-]/g, ''))
  .pipe(z.string().regex(/^\d{10}(\d{3})?$/, shape('tax_code_shape')));
export const Website = z.string().trim().max(300).regex(/^(https?:\/\/)?[^\s/$.?#<>"']+\.[^\s<>"']*$/i, shape('website_shape'));
export const IsoDate = z.iso.date();
/** Instants on the wire are ISO strings, never Date objects. */
export const Instant = z.iso.datetime({ offset: true });
export const Version = z.number().int().positive();
export const Year = z.number().int().min(1900).max(2100);

/** `a,b` or repeated keys → unique list. */
export const CodeList = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => [...new Set((Array.isArray(value) ? value : [value]).flatMap((part) => part.split(',')).map((part) => part.trim()).filter(Boolean))])
  .pipe(z.array(z.string().max(120).regex(/^[\w.-]+$/)).max(50));

export const PageNumber = z.coerce.number().int().min(1).max(500).default(1);
export const Cursor = z.string().max(200).regex(/^[A-Za-z0-9_-]+$/).optional();
export const Limit = z.coerce.number().int().min(1).max(100).default(20);

/** One page of a keyset list; `next` is null on the last page. */
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });
