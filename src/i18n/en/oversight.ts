export const oversight = {
  // Time runs out: alerts, plans, absences
  'alert.soon': '⏳ **{code}** **{left}** – {what}, due {due}.\n{topic} · {unit} · {who}{plan}',
  'alert.late': '⏰ **{code}** **{left}** – {what}, due {due}.\n{topic} · {unit} · {who}{plan}',
  'alert.plan': '\nPlan (until {until}{past}): {plan}',
  'alert.plan-sealed': '\nThere is a plan until {until}{past}.',
  'digest.late': '**{late} overdue**, {soon} due soon:\n{lines}',
  'digest.all-late': '**{late} overdue:**\n{lines}',
  'digest.all-soon': '**{soon} due soon:**\n{lines}',
  'digest.line-soon': '• ⏳ **{code}** · {topic} · {left} · {who}{plan}',
  'digest.line-late': '• ⏰ **{code}** · {topic} · {left} · {who}{plan}',
  'digest.who': '{unit} · {who}',
  'digest.plan': ' · plan until {until}{past}',
  'digest.more': '… and {count} more.',
  'plan.past': ', now past',
  'plan.what': 'What will you do about **{code}**? One sentence; your head reads it too.',
  'plan.too-long': 'One sentence, please: at most {limit} characters.',
  'plan.when': 'Done by which day? Choose, or type a day (16/8, Friday, 3 days).',
  'plan.saved': 'Plan for **{code}** noted. I stay quiet about it until {until}.',
  'plan.saved-late':
    'Plan for **{code}** noted until {until}. The due date stands: if it is not done by then, I tell your head, with this plan.',
  'when.unclear': 'I did not get the day. Type day/month, such as 16/8, or choose below.',
  'when.past': 'That day has passed. Please choose another.',
  'when.far': 'That is too far ahead, {days} days at most. Please choose another day.',
  'away.until': 'Away until the end of which day? Choose, or type a day (16/8, Friday, 3 days).',
  'away.who': 'Until {until}, who gets your reminders?',
  'away.noted': 'Noted: away until {until}, {name} gets your reminders. Back early? Type /vangmat.',
  'away.noted-alone':
    'Noted: away until {until}. Your head is told too when something falls due. Back early? Type /vangmat.',
  'away.deputy': '{name} is away until {until} and asks you to take the reminders.',
  'away.back': 'Welcome back. Your reminders come here again.',

  // Weekly summary
  weekly:
    '**Week {week} – {scope}**\nOpen {open} · overdue **{overdue}** · due this week {due}{extended}\nLast week: new {in}, done {out}{done}\nAge of cases: under 2 days: {upTo2} · 2–7 days: {upTo7} · 7–30 days: {upTo30} · over 30 days: {older}',
  'weekly.quiet':
    '**Week {week} – {scope}**\nNo case is open. Nothing new came in last week either.',
  'weekly.extended': ' · {count} of them extended',
  'weekly.done': ' ({onTime} on time, {extended} after an extension, {late} late)',
  'weekly.own': 'your work',
  'weekly.city': 'the whole city',

  // Hotspots
  'hotspot.new':
    '🔶 **Warning: {topic} – {unit}**\n{reasons}\nPlease see who is on it and whether a dialogue is needed.',
  'hotspot.several': '🔶 **Warning: {count} new hotspots**\n{lines}',
  'hotspot.list': '🔶 **Hotspots: {count}**, the most serious first:\n{lines}',
  'hotspot.none': 'There are no hotspots now. 👍',
  'hotspot.line': '**{topic} – {unit}**\n{reasons}',
  'hotspot.more': '… and {more} more',
  'hotspot.reporters': '• {people} different people reported it in {days} days (threshold {least})',
  'hotspot.overdue': '• {cases} cases overdue (threshold {least})',
  'hotspot.repeated':
    '• **{code}** is past {percent} % of its time, with repeated petitions{others}',
  'hotspot.others': ', and {more} more like it',
  'refusal.overseers-only': 'The list of hotspots is for the Inspectorate and the leaders.',
}
