/** How many lines of open RFQs ask for a code (a certificate scheme or a process). The context of RFQs answers; it stands to the right of this one, so it binds itself to this class. */
export abstract class OpenDemand {
  abstract linesByCode(): Promise<Map<string, number>>;
}
