// Loaded ahead of everything else: this process lives so many milliseconds in the future, or in the past.
const shift = Number(process.env.WEIGHBRIDGE_TEST_CLOCK_SHIFT);
const RealDate = Date;

globalThis.Date = class ShiftedDate extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + shift);
    else super(...given);
  }

  static now() {
    return RealDate.now() + shift;
  }
};
