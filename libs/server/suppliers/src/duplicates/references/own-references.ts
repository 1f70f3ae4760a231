import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SupplierReferences } from './supplier-reference.registry';

/** The tables of this context itself. */
@Injectable()
export class OwnReferences implements OnModuleInit {
  constructor(private readonly references: SupplierReferences) {}

  onModuleInit(): void {
    this.references.register({ name: 'sites', table: 'supplier_sites', key: ['id'], kind: 'part' });
    this.references.register({ name: 'statements', table: 'capability_statements', key: ['id'], kind: 'part' });
    this.references.register({ name: 'machines', table: 'supplier_machines', key: ['id'], kind: 'part' });
    // One per firm: the survivor keeps its own.
    this.references.register({ name: 'staleReminders', table: 'supplier_stale_reminders', key: ['supplier_id'], kind: 'derived', collides: 'true' });
    this.references.register({ name: 'certificates', table: 'supplier_certificates', key: ['id'], kind: 'part' });
    this.references.register({ name: 'changes', table: 'supplier_change_proposals', key: ['id'], kind: 'record' });
    this.references.register({ name: 'files', table: 'files', key: ['id'], kind: 'record', collides: 'mine.organisation_id = theirs.organisation_id AND mine.purpose = theirs.purpose AND mine.source_hash = theirs.source_hash' });
    this.references.register({ name: 'checks', table: 'verification_checks', key: ['id'], kind: 'record' });
    this.references.register({ name: 'checkRequests', table: 'verification_requests', key: ['id'], kind: 'record' });
    // One approved claim per firm: that of an entry whose organisation is gone stays where it was.
    this.references.register({ name: 'claims', table: 'supplier_claims', key: ['id'], kind: 'record', collides: "mine.status = 'approved' AND theirs.status = 'approved'" });
    this.references.register({ name: 'importRows', table: 'import_rows', key: ['import_id', 'row'], kind: 'record' });
    // What an import changed in this very entry; another one cannot be taken back to it.
    this.references.register({ name: 'importChanges', table: 'import_changes', key: ['import_id', 'supplier_id'], kind: 'record', collides: 'true' });
  }
}
