/**
 * Whether a number is somebody's or only a code is often said by the word before it:
 * 订单号13910020261 is an order, 电话13910020261 a person.
 */

const codeWord = '订单|单号|编号|编码|代码|序号|工号|案号|案件号?|合同|协议|发票|票号|票据|流水|凭证|运单|快递|物流|包裹|取件码?|提货|工单|受理号?|回执|派单|报修单|报修编?号|设备|器材|铭牌|型号|表号|电表|水表|气表|燃气表|户号|用户号|客户号|缴费号|学号|学籍|准考证|考号|车架|注册|登记证|登记号|执照|信用|许可证?|备案|批号|文号|条码|条形码|二维码|验证码|校验码|密码|版本|序列|杆号|灯杆|桩号|井号|车号|车位|积分|单车|房产证|不动产|立案|举报号|交易|尾号|退款单|小票|商户|项目|批次|货号|档案|资产|标签|卡片|保单|保修|质保|会员|账单|IMEI|S/?N|NO\\.?|No\\.?|ID号'
const bridge = '[^，。；、,;!！?？\\n\\d]{0,6}'
const codeBefore = new RegExp(`(?:${codeWord})${bridge}$`, 'i')
const codeGlued = /(?:[A-Za-z]{1,6}[-_#]?|#|No\.?\s?|[A-Za-z]\d+[-_/]|\d[-_])$/i
const letteredPhone = /(?:tel|phone|mobile|cell|call|ph|vx|wx|wechat|whatsapp|me|at|is|or|and|on|contact|number|no|my|hp|m|t|sms|text|dial|app)[.:\s-]*$/i
const phoneWord = /(?:电话|手机|号码|联系|座机|固话|致电|来电|回电|去电|拨打|拨通|请回|请拨|请打|回我|打给|打到|打我|回复|回访|热线|本机|绑定|短信|电联|微信|tel|phone|mobile|call|家里|办公室|单位)[^，。；,;\n\d]{0,6}$/i

/** The text just before a position, at most `length` units of it. */
export function before(text: string, position: number, length = 18): string {
  return text.slice(Math.max(0, position - length), position)
}

/** True where the words before the number call it a code: order, contract, meter, serial number. */
export function isCalledCode(text: string, start: number): boolean {
  const left = before(text, start, 24)
  if (codeBefore.test(left)) {
    // 快递联系电话138…: the nearer word decides.
    return !phoneWord.test(left)
  }
  return codeGlued.test(left) && !letteredPhone.test(left)
}

/** True where the words before the number call it a telephone. */
export function isCalledPhone(text: string, start: number): boolean {
  return phoneWord.test(before(text, start, 24))
}
