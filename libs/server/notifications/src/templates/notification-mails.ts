import type { NotificationKind } from '@matxich/contracts';
import type { MailText } from './fill-template';

/** Who reads: the same step is told differently to the supplier, the buyer and the programme office. */
export type Audience = 'supplier' | 'buyer' | 'office';

type Texts = Partial<Record<Audience, MailText>>;

const rfq = '{rfqNumber} “{rfqTitle}”';

const savedSearchFound: MailText = {
  vi: {
    subject: 'Tìm kiếm “{search}”: {found} nhà cung cấp mới khớp',
    text: 'Tìm kiếm đã lưu “{search}” của bạn vừa có thêm {found} nhà cung cấp mới hoặc mới khớp điều kiện:\n\n{firms}\n\nTắt thư báo này bằng một lần bấm, không cần đăng nhập:\n{off}\n\nXem hồ sơ từng doanh nghiệp:',
  },
  en: {
    subject: 'Search “{search}”: {found} suppliers match now',
    text: 'Your saved search “{search}” has suppliers that are new or match only now ({found}):\n\n{firms}\n\nStop these mails with one click, without signing in:\n{off}\n\nSee the profiles:',
  },
};

/** The mail beside each notification. A missing audience never gets that kind. */
export const notificationMails: Record<NotificationKind, Texts> = {
  claim_requested: {
    office: {
      vi: { subject: 'Yêu cầu nhận hồ sơ: {supplier}', text: '{organisation} yêu cầu nhận hồ sơ nhà cung cấp {supplier}. Hãy kiểm tra và quyết định.' },
      en: { subject: 'Claim of a profile: {supplier}', text: '{organisation} claims the supplier profile of {supplier}. Please check and decide.' },
    },
  },
  claim_approved: {
    supplier: {
      vi: { subject: 'Hồ sơ {supplier} nay thuộc về bạn', text: 'Yêu cầu nhận hồ sơ {supplier} đã được chấp thuận. Bạn có thể bổ sung năng lực, cơ sở và chứng nhận.' },
      en: { subject: 'The profile of {supplier} is yours', text: 'Your claim of the profile of {supplier} was approved. You can now add capabilities, sites and certificates.' },
    },
  },
  claim_rejected: {
    supplier: {
      vi: { subject: 'Yêu cầu nhận hồ sơ {supplier} bị từ chối', text: 'Yêu cầu nhận hồ sơ {supplier} không được chấp thuận.[ Lý do: {reason}]' },
      en: { subject: 'The claim of {supplier} was rejected', text: 'Your claim of the profile of {supplier} was not approved.[ Reason: {reason}]' },
    },
  },
  supplier_verified: {
    supplier: {
      vi: { subject: 'Đã xác minh: {about}', text: 'Cán bộ chương trình đã kiểm tra {about} trong hồ sơ {supplier}. Ghi chú của cán bộ: {note}' },
      en: { subject: 'Verified: {about}', text: 'A programme officer has checked {about} in the profile of {supplier}. The officer notes: {note}' },
    },
  },
  supplier_not_confirmed: {
    supplier: {
      vi: { subject: 'Chưa xác nhận được: {about}', text: 'Cán bộ chương trình đã xem {about} trong hồ sơ {supplier} nhưng chưa xác nhận được. Lý do: {note}. Bạn có thể gửi thêm tài liệu.' },
      en: { subject: 'Not confirmed yet: {about}', text: 'A programme officer looked at {about} in the profile of {supplier} and could not confirm it yet. Reason: {note}. You can send further documents.' },
    },
  },
  verification_undone: {
    supplier: {
      vi: { subject: 'Rút lại xác minh: {about}', text: 'Cán bộ chương trình đã rút lại kết quả xác minh {about} trong hồ sơ {supplier}. Lý do: {note}' },
      en: { subject: 'Verification taken back: {about}', text: 'A programme officer has taken back the verification of {about} in the profile of {supplier}. Reason: {note}' },
    },
  },
  buyer_confirmed: {
    supplier: {
      vi: { subject: 'Bên mua đã xác nhận: {about}', text: '{buyer} đã xác nhận năng lực {about} trong hồ sơ {supplier} là đúng, dựa trên: {note}' },
      en: { subject: 'Confirmed by a buyer: {about}', text: '{buyer} has confirmed the capability {about} in the profile of {supplier}. It rests on: {note}' },
    },
  },
  buyer_confirmation_undone: {
    supplier: {
      vi: { subject: 'Rút lại xác nhận: {about}', text: 'Xác nhận của {buyer} về năng lực {about} trong hồ sơ {supplier} đã được rút lại. Lý do: {note}' },
      en: { subject: 'Confirmation taken back: {about}', text: 'The confirmation by {buyer} of the capability {about} in the profile of {supplier} was taken back. Reason: {note}' },
    },
  },
  supplier_facts_stale: {
    supplier: {
      vi: { subject: 'Hồ sơ {supplier}: {statements} năng lực cần xác nhận lại', text: 'Trong hồ sơ {supplier} có {statements} năng lực đã lâu chưa xác nhận (năng lực quá 12 tháng, hoặc công suất quá 90 ngày). Bên mua thấy các mục này là chưa chắc còn đúng, và công suất cũ không được tính khi đối chiếu. Nếu vẫn đúng, chỉ cần bấm “Vẫn đúng” trong hồ sơ.' },
      en: { subject: 'Profile of {supplier}: {statements} capabilities to confirm', text: 'In the profile of {supplier} {statements} capabilities have not been confirmed for long (a capability for 12 months, or free capacity for 90 days). Buyers see that they may no longer hold, and old capacity does not count in matching. If they are still true, press “Still true” in the profile.' },
    },
  },
  supplier_merged: {
    supplier: {
      vi: { subject: 'Hồ sơ {supplier} được gộp với một mục trùng', text: 'Sở đã gộp mục “{merged}” trong danh bạ vào hồ sơ {supplier} của bạn. Thông tin chung của bạn không đổi; cơ sở, năng lực và chứng nhận của mục kia (nếu có) nay nằm trong hồ sơ của bạn. Hãy xem lại, và báo cho cơ quan điều phối nếu hai bên không phải là một doanh nghiệp.' },
      en: { subject: 'Your profile {supplier} was joined with a duplicate', text: 'The office has joined the register entry “{merged}” with your profile {supplier}. Your facts are unchanged; sites, capabilities and certificates of the other entry, if any, are now in your profile. Please look at them, and tell the office if the two are not one firm.' },
    },
  },
  supplier_merge_undone: {
    supplier: {
      vi: { subject: 'Đã tách lại mục “{merged}” khỏi hồ sơ {supplier}', text: 'Việc gộp mục “{merged}” vào hồ sơ {supplier} của bạn đã được huỷ; những gì đến từ mục đó đã được trả lại.' },
      en: { subject: '“{merged}” was separated from your profile {supplier} again', text: 'The joining of “{merged}” with your profile {supplier} was taken back; what came from that entry was returned to it.' },
    },
  },
  change_proposed: {
    supplier: {
      vi: { subject: 'Đề nghị sửa hồ sơ {supplier}', text: '{office} đề nghị sửa một số thông tin trong hồ sơ {supplier}. Hồ sơ chưa thay đổi gì: hãy xem từng mục và đồng ý hoặc từ chối.' },
      en: { subject: 'Proposed changes to your profile {supplier}', text: '{office} proposes to change some facts in the profile of {supplier}. Nothing has changed yet: please look at each and accept or decline.' },
    },
  },
  change_accepted: {
    office: {
      vi: { subject: '{supplier} đã đồng ý nội dung sửa', text: '{supplier} đã đồng ý nội dung sửa do cơ quan đề nghị. Hồ sơ đã được cập nhật.' },
      en: { subject: '{supplier} accepted the proposed changes', text: '{supplier} accepted the changes that the office proposed. The profile is updated.' },
    },
  },
  change_declined: {
    office: {
      vi: { subject: '{supplier} không đồng ý nội dung sửa', text: '{supplier} không đồng ý nội dung sửa do cơ quan đề nghị. Lý do: {reason}' },
      en: { subject: '{supplier} declined the proposed changes', text: '{supplier} declined the changes that the office proposed. Reason: {reason}' },
    },
  },
  rfq_published: {
    office: {
      vi: { subject: `Yêu cầu báo giá mới: ${rfq}`, text: `{buyer} đã đăng yêu cầu báo giá ${rfq}.` },
      en: { subject: `New RFQ: ${rfq}`, text: `{buyer} has published the RFQ ${rfq}.` },
    },
  },
  rfq_matched: {
    office: {
      vi: { subject: `Đã đối chiếu: ${rfq}`, text: `Yêu cầu báo giá ${rfq} đã được đối chiếu: {passing} trong {considered} nhà cung cấp đạt mọi yêu cầu bắt buộc.` },
      en: { subject: `Matched: ${rfq}`, text: `The RFQ ${rfq} was matched: {passing} of {considered} suppliers meet every requirement that is a must.` },
    },
    buyer: {
      vi: { subject: `Đã tìm nhà cung cấp cho ${rfq}`, text: `Yêu cầu báo giá ${rfq} của bạn đã được đối chiếu: {passing} nhà cung cấp đạt mọi yêu cầu bắt buộc. Cán bộ chương trình sẽ đề xuất kết nối.` },
      en: { subject: `Suppliers found for ${rfq}`, text: `Your RFQ ${rfq} was matched: {passing} suppliers meet every requirement that is a must. A programme officer will propose introductions.` },
    },
    supplier: {
      vi: { subject: `Có yêu cầu báo giá hợp với bạn: ${rfq}`, text: `Năng lực bạn khai báo phù hợp với yêu cầu báo giá ${rfq}.` },
      en: { subject: `An RFQ fits you: ${rfq}`, text: `The capabilities you declared fit the RFQ ${rfq}.` },
    },
  },
  rfq_cancelled: {
    office: {
      vi: { subject: `Yêu cầu báo giá bị huỷ: ${rfq}`, text: `{buyer} đã huỷ yêu cầu báo giá ${rfq}.` },
      en: { subject: `RFQ cancelled: ${rfq}`, text: `{buyer} has cancelled the RFQ ${rfq}.` },
    },
    supplier: {
      vi: { subject: `Yêu cầu báo giá bị huỷ: ${rfq}`, text: `Bên mua đã huỷ yêu cầu báo giá ${rfq} mà bạn được đề xuất kết nối.` },
      en: { subject: `RFQ cancelled: ${rfq}`, text: `The buyer has cancelled the RFQ ${rfq}, for which an introduction of you was proposed.` },
    },
  },
  introduction_proposed: {
    supplier: {
      vi: { subject: `Đề xuất kết nối: ${rfq}`, text: `Cán bộ chương trình đề xuất kết nối bạn với bên mua của yêu cầu báo giá ${rfq}. Hãy đồng ý hoặc từ chối. Thông tin liên hệ chỉ hiện khi cả hai bên đồng ý.` },
      en: { subject: `Introduction proposed: ${rfq}`, text: `A programme officer proposes to introduce you to the buyer of the RFQ ${rfq}. Please accept or decline. Contacts are shown only after both sides accept.` },
    },
    buyer: {
      vi: { subject: `Đề xuất kết nối với {supplier}`, text: `Cán bộ chương trình đề xuất kết nối {supplier} cho yêu cầu báo giá ${rfq}. Hãy đồng ý hoặc từ chối. Thông tin liên hệ chỉ hiện khi cả hai bên đồng ý.` },
      en: { subject: `Introduction to {supplier} proposed`, text: `A programme officer proposes to introduce {supplier} for the RFQ ${rfq}. Please accept or decline. Contacts are shown only after both sides accept.` },
    },
  },
  introduction_accepted: {
    supplier: {
      vi: { subject: `Bên mua đã đồng ý: ${rfq}`, text: `Bên mua đã đồng ý kết nối cho yêu cầu báo giá ${rfq}. Đang chờ câu trả lời của bạn.` },
      en: { subject: `The buyer accepted: ${rfq}`, text: `The buyer accepted the introduction for the RFQ ${rfq}. It waits for your answer.` },
    },
    buyer: {
      vi: { subject: `{supplier} đã đồng ý kết nối`, text: `{supplier} đã đồng ý kết nối cho yêu cầu báo giá ${rfq}. Đang chờ câu trả lời của bạn.` },
      en: { subject: `{supplier} accepted the introduction`, text: `{supplier} accepted the introduction for the RFQ ${rfq}. It waits for your answer.` },
    },
    office: {
      vi: { subject: `Một bên đã đồng ý: ${rfq}`, text: `Một bên đã đồng ý kết nối {supplier} với {buyer} cho yêu cầu báo giá ${rfq}.` },
      en: { subject: `One side accepted: ${rfq}`, text: `One side accepted the introduction of {supplier} to {buyer} for the RFQ ${rfq}.` },
    },
  },
  introduction_declined: {
    supplier: {
      vi: { subject: `Bên mua từ chối kết nối: ${rfq}`, text: `Bên mua đã từ chối kết nối cho yêu cầu báo giá ${rfq}.` },
      en: { subject: `The buyer declined: ${rfq}`, text: `The buyer declined the introduction for the RFQ ${rfq}.` },
    },
    buyer: {
      vi: { subject: `{supplier} từ chối kết nối`, text: `{supplier} đã từ chối kết nối cho yêu cầu báo giá ${rfq}.` },
      en: { subject: `{supplier} declined the introduction`, text: `{supplier} declined the introduction for the RFQ ${rfq}.` },
    },
    office: {
      vi: { subject: `Kết nối bị từ chối: ${rfq}`, text: `Kết nối {supplier} với {buyer} cho yêu cầu báo giá ${rfq} đã bị từ chối.` },
      en: { subject: `Introduction declined: ${rfq}`, text: `The introduction of {supplier} to {buyer} for the RFQ ${rfq} was declined.` },
    },
  },
  introduction_withdrawn: {
    supplier: {
      vi: { subject: `Đề xuất kết nối được rút lại: ${rfq}`, text: `Cán bộ chương trình đã rút lại đề xuất kết nối cho yêu cầu báo giá ${rfq}.` },
      en: { subject: `Introduction withdrawn: ${rfq}`, text: `The programme officer has withdrawn the proposed introduction for the RFQ ${rfq}.` },
    },
    buyer: {
      vi: { subject: `Đề xuất kết nối với {supplier} được rút lại`, text: `Cán bộ chương trình đã rút lại đề xuất kết nối {supplier} cho yêu cầu báo giá ${rfq}.` },
      en: { subject: `Introduction to {supplier} withdrawn`, text: `The programme officer has withdrawn the proposed introduction of {supplier} for the RFQ ${rfq}.` },
    },
  },
  introduction_introduced: {
    supplier: {
      vi: { subject: `Đã kết nối với {buyer}`, text: `Cả hai bên đã đồng ý. Bạn có thể xem người liên hệ của {buyer} cho yêu cầu báo giá ${rfq}.` },
      en: { subject: `Introduced to {buyer}`, text: `Both sides accepted. You can now see the contact person of {buyer} for the RFQ ${rfq}.` },
    },
    buyer: {
      vi: { subject: `Đã kết nối với {supplier}`, text: `Cả hai bên đã đồng ý. Bạn có thể xem người liên hệ của {supplier} cho yêu cầu báo giá ${rfq}.` },
      en: { subject: `Introduced to {supplier}`, text: `Both sides accepted. You can now see the contact person of {supplier} for the RFQ ${rfq}.` },
    },
    office: {
      vi: { subject: `Đã kết nối: ${rfq}`, text: `{supplier} và {buyer} đã được kết nối cho yêu cầu báo giá ${rfq}.` },
      en: { subject: `Introduced: ${rfq}`, text: `{supplier} and {buyer} were introduced for the RFQ ${rfq}.` },
    },
  },
  saved_search_found: { buyer: savedSearchFound, office: savedSearchFound },
};
