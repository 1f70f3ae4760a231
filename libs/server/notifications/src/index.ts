export { NotificationsModule } from './notifications.module';
export { notificationEntities } from './persistence/notifications.entities';
export { MailLoop } from './mail/mail-loop';
