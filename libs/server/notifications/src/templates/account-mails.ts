import type { MailTexts } from './fill-template';

/** Mails about the account itself. They carry no text that a stranger could have typed, except the name of an inviting organisation. */
export const accountMails = {
  verify_email: {
    vi: { subject: 'Xác nhận địa chỉ e-mail của bạn', text: 'Địa chỉ e-mail này vừa được dùng để đăng ký tài khoản trên Mắt Xích.\n\nMở liên kết sau trong vòng 24 giờ để xác nhận:\n{link}\n\nNếu bạn không đăng ký, hãy bỏ qua thư này.' },
    en: { subject: 'Confirm your e-mail address', text: 'This e-mail address was used to register an account on Mắt Xích.\n\nOpen this link within 24 hours to confirm it:\n{link}\n\nIf you did not register, ignore this mail.' },
  },
  already_registered: {
    vi: { subject: 'Bạn đã có tài khoản', text: 'Có người vừa đăng ký trên Mắt Xích bằng địa chỉ e-mail này, nhưng bạn đã có tài khoản. Không có gì thay đổi.\n\nĐăng nhập tại đây:\n{link}\n\nQuên mật khẩu? Đặt lại tại đây:\n{resetLink}\n\nNếu đó không phải là bạn, hãy bỏ qua thư này.' },
    en: { subject: 'You already have an account', text: 'Somebody registered on Mắt Xích with this e-mail address, but you already have an account. Nothing has changed.\n\nSign in here:\n{link}\n\nForgot the password? Reset it here:\n{resetLink}\n\nIf it was not you, ignore this mail.' },
  },
  reset_password: {
    vi: { subject: 'Đặt lại mật khẩu', text: 'Có yêu cầu đặt lại mật khẩu cho tài khoản của bạn trên Mắt Xích.\n\nMở liên kết sau trong vòng 60 phút. Liên kết chỉ dùng được một lần:\n{link}\n\nNếu bạn không yêu cầu, hãy bỏ qua thư này; mật khẩu của bạn không thay đổi.' },
    en: { subject: 'Reset your password', text: 'A password reset was requested for your account on Mắt Xích.\n\nOpen this link within 60 minutes. It works once:\n{link}\n\nIf you did not ask for it, ignore this mail; your password stays as it is.' },
  },
  password_changed: {
    vi: { subject: 'Mật khẩu đã được thay đổi', text: 'Mật khẩu tài khoản Mắt Xích của bạn vừa được thay đổi và mọi thiết bị đã bị đăng xuất.\n\nNếu không phải bạn làm, hãy đặt lại mật khẩu ngay:\n{link}' },
    en: { subject: 'Your password was changed', text: 'The password of your Mắt Xích account was changed and every device was signed out.\n\nIf it was not you, reset the password now:\n{link}' },
  },
  invitation: {
    vi: { subject: 'Lời mời tham gia {organisation}', text: 'Bạn được mời làm thành viên của {organisation} trên Mắt Xích.\n\nMở liên kết sau trong vòng 7 ngày để đặt mật khẩu:\n{link}\n\nNếu bạn không biết tổ chức này, hãy bỏ qua thư này.' },
    en: { subject: 'Invitation to join {organisation}', text: 'You were invited to become a member of {organisation} on Mắt Xích.\n\nOpen this link within 7 days to set a password:\n{link}\n\nIf you do not know this organisation, ignore this mail.' },
  },
  claim_proof: {
    vi: { subject: 'Xác nhận nhận quản lý hồ sơ {supplier}', text: '{organisation} xin nhận quản lý hồ sơ {supplier} trên Mắt Xích và cho biết đọc được thư ở địa chỉ này.\n\nNếu đúng, mở liên kết sau trong vòng 72 giờ để xác nhận:\n{link}\n\nNếu công ty bạn không yêu cầu, đừng mở liên kết và hãy bỏ qua thư này.' },
    en: { subject: 'Confirm the claim of {supplier}', text: '{organisation} claims the profile of {supplier} on Mắt Xích and says that they read mail at this address.\n\nIf that is right, open this link within 72 hours to confirm it:\n{link}\n\nIf your company did not ask for this, do not open the link and ignore this mail.' },
  },
  added_as_member: {
    vi: { subject: 'Bạn là thành viên của {organisation}', text: 'Bạn vừa được thêm làm thành viên của {organisation} trên Mắt Xích.\n\nĐăng nhập và chọn tổ chức này trong trang tài khoản:\n{link}' },
    en: { subject: 'You are a member of {organisation}', text: 'You were added as a member of {organisation} on Mắt Xích.\n\nSign in and choose this organisation on the account page:\n{link}' },
  },
} satisfies MailTexts;

export type AccountMail = keyof typeof accountMails;
