/** The headings of the page of sentences, in their order. */
export const headings = ['Statuses', 'Promises', 'Errors', 'Actions', 'Other'];

/** Keys of what is pressed. */
const actions = new RegExp(
  [
    /^core\.retry$/,
    /^requestForm\.(send\..*|takePhoto|choosePhotos|contactChange|categoryClear)$/,
    /^filing\.(startOver|undo|useDraft|dropDraft|showSent|sendAgain|copy|share|addPhoto|another|notThese|follow)$/,
    /^outbox\.(retry|send|change|changeYes|changeNo|discard|discardYes|discardNo|hide)$/,
    /^photos\.(retry|remove)$/,
    /^emergency\.(call|dismiss)$/,
    /^requestTracker\.(more|report|clear)$/,
    /^tracking\.(urge|confirm|reopen|cancel|comment|reschedule|reopenSend|cancelSend|cancelNo)$/,
    /^tracking\.(rescheduleSend|commentSend|addPhotos|close|continue|changeInForm)$/,
    /^rating\.(later|never|undo|send|save|cancelChange|copy|dropUnsent|change|notSolved|reopen|reopenCancel)$/,
    /^noticeBoard\.(more|clear)$/,
    /^notice\.(markAllRead|acknowledge\.press|share|hideQr|print|calendar|show)$/,
    /^activityCalendar\.(jump|clear)$/,
    /^activity\.(rsvp\.(join|wait|change|leave|leaveLine|leaveYes|leaveNo)|calendarOne|calendarSeries|share|hideQr)$/,
    /^activity\.subscribe\.(open|copy)$/,
    /^requestDetails\.call$/,
    /^ratingPrompt\.clear$/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

const patterns = {
  Actions: actions,
  Statuses:
    /statuses|stepNames|stepStates|\.marks\.|^tracking\.changes|^slaBadge\.(left|past|paused|until|met|missed|unknown|done|dueSoon)|^notice\.(goesOn|starts|over|appliesFrom|withdrawn|expired|hasEnded)|rawStatus|paused(Since|Until|NoUntil)/,
  Promises:
    /[pP]romis|nextDefault|sentNextDefault|[oO]wnerNone|noOwner|^explanation|callBackAsked|thanksPassed|sentEstimate|sentNumberLater|^slaBadge\.(metrics|due|estimate)|^tracking\.done|rating\.reopened/,
  Errors:
    /errors|Errors|[fF]ailed|refused|notFound|unsupported|[cC]onflict|^outbox\.(reasons|kept|mayHave)|outOfRange|required|tooLong|tooMany|tooLate|denied|^rating\.(withdrawn|alreadyRated)|noRoom|taken|notKept|timeOrder|noTime|pastTime|needs|omitted|\.cut$|unconfigured|photosExpired|Missing|noCategories|cutOff|photoNotAdded|unsure|tooFew$/,
};

/**
 * @param {string} key `requestForm.send.repair`
 * @returns {string} one of the headings
 */
export const headingOf = (key) =>
  Object.keys(patterns).find((heading) => patterns[heading].test(key)) ?? 'Other';
