/** How a value stands to its target and on its way there: on cards, slides and in files. */
export const standingInVietnamese = {
  progress: {
    achieved: 'Đã đạt mục tiêu',
    maintained: 'Giữ vững mức đã đạt',
    notKept: 'Không giữ được mức đã đạt',
    onTrack: 'Đúng lộ trình',
    tooSlow: 'Chậm so với lộ trình',
    farTooSlow: 'Rất chậm so với lộ trình',
    wrongWay: 'Đi ngược hướng',
    resultMet: 'Kết quả cuối kỳ: đạt',
    resultNotMet: 'Kết quả cuối kỳ: không đạt',
    notAvailable: 'Chưa đánh giá được tiến độ',
  },
  need: (heads: string, counted: string) => `Còn thiếu ${heads} ${counted}`,
  needMet: 'Đã đủ so với mục tiêu',
}

export const standingInEnglish: typeof standingInVietnamese = {
  progress: {
    achieved: 'Target achieved',
    maintained: 'Kept at the level reached',
    notKept: 'The level reached was not kept',
    onTrack: 'On track',
    tooSlow: 'Behind the path',
    farTooSlow: 'Far behind the path',
    wrongWay: 'Moving the wrong way',
    resultMet: 'Result of the term: met',
    resultNotMet: 'Result of the term: not met',
    notAvailable: 'Progress cannot be judged yet',
  },
  need: (heads, counted) => `${heads} ${counted} still needed`,
  needMet: 'Enough for the target',
}
