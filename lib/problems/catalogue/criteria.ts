export const criteriaWords = {
  "criteria.no_section": "Bảng tiêu chí chưa có mục tính điểm nào. Thêm mục, hoặc lấy khung có sẵn.",
  "criteria.section_empty": 'Mục "{section}" chưa có tiêu chí nào. Thêm tiêu chí hoặc bỏ mục này.',
  "criteria.section_short":
    'Mục "{section}" thiếu {by} điểm: các tiêu chí cộng được {found}, mục ghi {wanted}. Sửa điểm tiêu chí hoặc điểm mục.',
  "criteria.section_over":
    'Mục "{section}" thừa {by} điểm: các tiêu chí cộng được {found}, mục ghi {wanted}. Sửa điểm tiêu chí hoặc điểm mục.',
  "criteria.total_short": "Bảng thiếu {by} điểm: các mục cộng được {found}, thang điểm là {wanted}. Sửa điểm các mục.",
  "criteria.total_over": "Bảng thừa {by} điểm: các mục cộng được {found}, thang điểm là {wanted}. Sửa điểm các mục.",
  "criteria.section_twice": 'Hai mục trùng mã "{key}". Bỏ một mục rồi thêm lại.',
  "criteria.item_key_twice": "Các tiêu chí {numbers} trùng mã nhận biết. Bỏ một tiêu chí rồi thêm lại.",
  "criteria.number_twice": "Số thứ tự {number} dùng cho hai tiêu chí. Đánh số lại.",
  "criteria.item_unnamed": "Tiêu chí {number} chưa có tên. Nhập tên tiêu chí.",
  "criteria.item_misplaced":
    'Tiêu chí {number} không đặt được ở mục "{section}": điểm thưởng, điểm trừ và điều kiện loại trừ có mục riêng.',
  "criteria.item_max":
    "Điểm tối đa {max} của tiêu chí {number} không dùng được. Nhập số lớn hơn 0, không quá 10.000, nhiều nhất 2 chữ số sau dấu phẩy.",
  "criteria.params_wrong": "Tiêu chí {number}: {sentence}",
  "criteria.scored_by_others":
    "Tiêu chí {number}: cách tính này do nơi khác ghi điểm. Chọn bên chấm là Sở, ngành hoặc cơ quan khác công bố.",
  "criteria.item_misfit": "Tiêu chí {number}: {sentence}",
  "criteria.bonus_cap": "Mức trần điểm thưởng {cap} phải lớn hơn 0. Nhập lại, hoặc để trống nếu không có trần.",
  "criteria.bonus_unreachable":
    "Mức trần điểm thưởng là {cap} nhưng các khoản thưởng cộng lại chỉ được {reach}. Sửa mức trần hoặc các khoản thưởng.",
  "criteria.class_unnamed": "Có mức xếp loại chưa có tên. Nhập tên.",
  "criteria.class_outside": "Có mức xếp loại ngoài thang điểm {scale}. Nhập từ 0 đến {scale}.",
  "criteria.class_order": "Các mức xếp loại phải ghi từ cao xuống thấp, không trùng điểm.",
  "criteria.tie_rule_gone": "Tiêu chuẩn phụ thứ {at} nhắc đến mục hoặc tiêu chí không còn trong bảng. Chọn lại.",
  "criteria.text_fixed": "Bảng tiêu chí đã được thông qua nên không sửa được. Lập bản sửa đổi nếu khối thống nhất thay đổi.",
  "criteria.text_moved": "Bảng tiêu chí đã có người sửa sau khi Anh/Chị mở trang. Xem lại rồi ghi nhận thông qua.",
  "criteria.already_adopted": "Bản này đã được thông qua. Tải lại trang để xem.",
  "criteria.draft_exists": "Năm này đã có dự thảo tiêu chí. Tải lại trang để soạn tiếp.",
  "criteria.has_version": "Năm này đã có bảng tiêu chí được thông qua. Lập bản sửa đổi thay vì bắt đầu lại.",
  "criteria.no_former": "Khối chưa có bảng tiêu chí năm trước để chép. Chọn cách khác.",
  "criteria.no_other": "Chọn một bảng đang có của khối khác trong tỉnh.",
  "criteria.year_taken":
    "Có khối vừa chọn không còn nhận được bảng này: đã có bảng riêng, đang soạn dự thảo, hoặc năm đã sang bước thẩm định. Tải lại trang để chọn lại.",
  "criteria.pasted": "{sentence}",
  "criteria.import_replaces": "Dự thảo đang có {sections} mục. Đánh dấu ô thay toàn bộ nếu muốn ghi bảng này thay cho các mục đó.",
  "criteria.too_late":
    "Năm thi đua đã sang bước thẩm định điểm: chỉ cơ quan thi đua, khen thưởng tỉnh sửa bảng tiêu chí, cho mọi đơn vị, và ghi lý do.",
  "criteria.send_back_first":
    "Năm thi đua của một khối dùng bảng này đã sang bước bình xét. Chuyển năm về bước Chấm chéo, thẩm định điểm rồi mới sửa tiêu chí.",
  "criteria.due_missing": "Có {sheets} bảng đã gửi phải mở lại để đơn vị sửa theo tiêu chí mới. Nhập hạn gửi lại.",
  "criteria.section_gone": "Mục này đã được xóa. Tải lại trang.",
  "criteria.item_gone": "Tiêu chí này đã được xóa. Tải lại trang.",
  "criteria.section_filled": "Mục còn {items} tiêu chí. Xóa hoặc chuyển các tiêu chí sang mục khác trước.",
  "criteria.param": "{sentence}",
  "criteria.resolution_elsewhere": "Chọn nghị quyết về tiêu chí đã được thông qua của năm này.",
  "criteria.resolution_used": "Nghị quyết này đã dùng để thông qua một bản khác. Bản sửa đổi cần nghị quyết mới.",
  "criteria.shared_needs_decision": "Bảng này dùng chung cho {blocs} khối nên chỉ thông qua bằng quyết định của cơ quan có thẩm quyền.",
  "criteria.not_shared": "Chỉ dùng chung được bảng tiêu chí ban hành bằng quyết định và đang có hiệu lực. Chọn lại.",
  "criteria.decision_future": "Ngày quyết định {date} chưa tới. Ghi đúng ngày trên văn bản.",
  "criteria.nothing_changed": "Bản sửa đổi chưa khác gì bản đang dùng. Sửa nội dung trước khi thông qua.",
  "criteria.class_number": "Mức xếp loại thứ {at} chưa có điểm. Nhập từ bao nhiêu điểm, ví dụ 95.",
  "criteria.head_moved": "Người khác vừa lưu phần này. Tải lại trang để xem bản mới rồi sửa tiếp.",
  "criteria.method_moved": "Người khác vừa đổi cách tính của tiêu chí này sang {method}. Mở lại tiêu chí để xem rồi sửa tiếp.",
  "criteria.max_missing": "Nhập điểm tối đa lớn hơn 0.",
} as const;
