<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Clash</name>
    <message>
        <source>Mine</source>
        <translation>Моё</translation>
    </message>
    <message>
        <source>Join both texts</source>
        <translation>Объединить тексты</translation>
    </message>
    <message>
        <source>Not decided: {fields} · {who}</source>
        <translation>Не решено: {fields} · {who}</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Решить</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Исполнитель</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Impact and urgency</source>
        <translation>Влияние и срочность</translation>
    </message>
    <message>
        <source>What helped</source>
        <translation>Что помогло</translation>
    </message>
    <message>
        <source>A field that is no longer used</source>
        <translation>Поле, которого больше нет</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Коллега</translation>
    </message>
    <message>
        <source>{field}: “{theirs}” of {name} kept, “{mine}” not taken</source>
        <translation>{field}: оставлено «{theirs}» ({name}), не принято «{mine}»</translation>
    </message>
    <message>
        <source>{field}: “{mine}” in place of “{theirs}” of {name}</source>
        <translation>{field}: «{mine}» вместо «{theirs}» ({name})</translation>
    </message>
    <message>
        <source>{field}: joined with what {name} wrote</source>
        <translation>{field}: объединено с текстом, который внёс другой сотрудник ({name})</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>коллега</translation>
    </message>
    <message>
        <source>{name}, {time}</source>
        <translation>{name}, {time}</translation>
    </message>
    <message>
        <source>1 keeps theirs, 2 takes mine</source>
        <translation>1 — оставить чужое, 2 — взять моё</translation>
    </message>
    <message>
        <source>1 keeps theirs, 2 takes mine, 3 joins both texts</source>
        <translation>1 — оставить чужое, 2 — взять моё, 3 — объединить тексты</translation>
    </message>
    <message>
        <source>{done} of {all} chosen</source>
        <translation>Выбрано {done} из {all}</translation>
    </message>
    <message>
        <source>Changed by two at the same time</source>
        <translation>Изменено одновременно</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>was: {value}</source>
        <translation>было: {value}</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Ready answers</source>
        <translation>Готовые ответы</translation>
    </message>
    <message>
        <source>Who will read it</source>
        <translation>Кто прочтёт</translation>
    </message>
    <message>
        <source>staff only will see it</source>
        <translation>увидят только сотрудники</translation>
    </message>
    <message>
        <source>the client will see it</source>
        <translation>увидит клиент</translation>
    </message>
    <message>
        <source>partner and staff will see it, the client not</source>
        <translation>увидят партнёр и сотрудники, клиент — нет</translation>
    </message>
    <message>
        <source>What was done and what is next. Ctrl+Enter writes it</source>
        <translation>Что сделали и что дальше. Ctrl+Enter — записать</translation>
    </message>
    <message>
        <source>Answer to the client. Ctrl+Enter writes it</source>
        <translation>Ответ клиенту. Ctrl+Enter — записать</translation>
    </message>
    <message>
        <source>Request to the partner. Ctrl+Enter writes it</source>
        <translation>Запрос партнёру. Ctrl+Enter — записать</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Внутренняя</translation>
    </message>
    <message>
        <source>To client</source>
        <translation>Клиенту</translation>
    </message>
    <message>
        <source>To partner</source>
        <translation>Партнёру</translation>
    </message>
</context>
<context>
    <name>Deadlines</name>
    <message>
        <source>in {time} of {target}</source>
        <translation>за {time} из {target}</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>решена</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>no deadline</source>
        <translation>без срока</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>“{partner}”: {reason}</source>
        <translation>«{partner}»: {reason}</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>An article begins with a solution: solve the ticket first</source>
        <translation>Статья начинается с решения: сначала решите заявку</translation>
    </message>
    <message>
        <source>No article speaks of this category</source>
        <translation>По этой категории статьи нет</translation>
    </message>
    <message>
        <source>No procedure for this category yet</source>
        <translation>Для этой категории регламента пока нет</translation>
    </message>
    <message>
        <source>No ready answer for this category</source>
        <translation>Для этой категории готового ответа нет</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>This clock has no deadline</source>
        <translation>У этих часов нет срока</translation>
    </message>
    <message>
        <source>Solution: how the deadline was counted</source>
        <translation>Решение: как посчитан срок</translation>
    </message>
    <message>
        <source>{policy} · {priority} · target {target} of working time</source>
        <translation>{policy} · {priority} · норма {target} рабочего времени</translation>
    </message>
    <message>
        <source>Counted before the calendar or the targets were changed: {time}. The next change of the ticket counts it anew.</source>
        <translation>В заявке стоит {time}: так посчитано до изменения календаря или нормы. Следующее изменение заявки пересчитает срок.</translation>
    </message>
    <message>
        <source>Priority {change}: counted anew from the start</source>
        <translation>Приоритет {change}: пересчитано с начала</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Working time</source>
        <translation>Рабочее время</translation>
    </message>
    <message>
        <source>Outside working hours</source>
        <translation>Вне рабочих часов</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Перерыв</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>Выходной</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Праздник</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Приостановка</translation>
    </message>
    <message>
        <source>Waiting for the partner</source>
        <translation>Ожидание партнёра</translation>
    </message>
    <message>
        <source>Solved, until reopened</source>
        <translation>Решена, до переоткрытия</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>С и по</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>Что это было</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Учтено</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Всего</translation>
    </message>
    <message>
        <source>{partner}: how the time to answer was counted</source>
        <translation>{partner}: как считался срок ответа</translation>
    </message>
    <message>
        <source>Reaction: how the deadline was counted</source>
        <translation>Реакция: как посчитан срок</translation>
    </message>
    <message>
        <source>By the partner's own hours · target {target} of working time</source>
        <translation>По часам работы партнёра · срок {target} рабочего времени</translation>
    </message>
    <message>
        <source>the clock stands, the deadline moves on</source>
        <translation>часы стоят, срок отодвигается</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Выполнено</translation>
    </message>
    <message>
        <source>Used {time} of {target}</source>
        <translation>Израсходовано {time} из {target}</translation>
    </message>
    <message>
        <source>0 of {time}</source>
        <translation>0 из {time}</translation>
    </message>
    <message>
        <source>ahead</source>
        <translation>впереди</translation>
    </message>
    <message>
        <source>after the deadline</source>
        <translation>после срока</translation>
    </message>
    <message>
        <source>Other times: {change}</source>
        <translation>Другие сроки: {change}</translation>
    </message>
    <message>
        <source>carried over {time}</source>
        <translation>перенесено {time}</translation>
    </message>
    <message>
        <source>met {time}</source>
        <translation>выполнено {time}</translation>
    </message>
</context>
<context>
    <name>MoveForm</name>
    <message>
        <source>Partner</source>
        <translation>Партнёр</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>What helped</source>
        <translation>Что помогло</translation>
    </message>
    <message>
        <source>How to work around it meanwhile</source>
        <translation>Как обойтись пока</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Вернуться к заявке</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Чем закончилось</translation>
    </message>
    <message>
        <source>dd/MM/yyyy HH:mm</source>
        <translation>dd.MM.yyyy HH:mm</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Write what helped</source>
        <translation>Напишите, что помогло</translation>
    </message>
    <message>
        <source>Write the reason</source>
        <translation>Напишите причину</translation>
    </message>
    <message>
        <source>Choose a moment that is still ahead</source>
        <translation>Выберите время, которое ещё не наступило</translation>
    </message>
    <message>
        <source>Choose how it ended</source>
        <translation>Выберите, чем закончилось</translation>
    </message>
    <message>
        <source>Choose the partner</source>
        <translation>Выберите партнёра</translation>
    </message>
    <message>
        <source>Write how to work around it</source>
        <translation>Напишите, как обойтись</translation>
    </message>
    <message>
        <source>In 1 h</source>
        <translation>Через 1 ч</translation>
    </message>
    <message>
        <source>In 4 h</source>
        <translation>Через 4 ч</translation>
    </message>
    <message>
        <source>Tomorrow 09:00</source>
        <translation>Завтра 09:00</translation>
    </message>
    <message>
        <source>In 3 days</source>
        <translation>Через 3 дня</translation>
    </message>
    <message>
        <source>Waiting for the client: why and until when</source>
        <translation>Ждём клиента: почему и до какого времени</translation>
    </message>
    <message>
        <source>To the partner: whom, why and until when</source>
        <translation>Партнёру: кому, почему и до какого времени</translation>
    </message>
    <message>
        <source>Solved: what helped</source>
        <translation>Решена: что помогло</translation>
    </message>
    <message>
        <source>Reopen: why</source>
        <translation>Переоткрыть: почему</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Приостановить</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Передать</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>Решить</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Переоткрыть</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Перевести</translation>
    </message>
</context>
<context>
    <name>WritingDesk</name>
    <message>
        <source>{made} is registered and linked to {number}</source>
        <translation>Заведена {made}, связана с {number}</translation>
    </message>
    <message>
        <source>{number} changed</source>
        <translation>{number} изменена</translation>
    </message>
    <message>
        <source>Written to {number}</source>
        <translation>Записано в {number}</translation>
    </message>
    <message>
        <source>{number}: {state}</source>
        <translation>{number}: {state}</translation>
    </message>
    <message>
        <source>Unfinished: “{move}”, typed {when}</source>
        <translation>Недописано: «{move}», набрано {when}</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Write the text first</source>
        <translation>Сначала напишите текст</translation>
    </message>
    <message>
        <source>Not written</source>
        <translation>Не записано</translation>
    </message>
</context>
<context>
    <name>Moves</name>
    <message>
        <source>Nobody holds the ticket: take it first</source>
        <translation>У заявки нет исполнителя: сначала возьмите её</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Взять себе</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>В работу</translation>
    </message>
    <message>
        <source>Waiting for client</source>
        <translation>Ждём клиента</translation>
    </message>
    <message>
        <source>To partner</source>
        <translation>Партнёру</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Решена</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Переоткрыть</translation>
    </message>
    <message>
        <source>New linked ticket</source>
        <translation>Новая связанная</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Rung back about outage {number}: {result}</source>
        <translation>Обзвон по сбою {number}: {result}</translation>
    </message>
    <message>
        <source>Not the same fault as {number} after all</source>
        <translation>Не тот же сбой, что {number}</translation>
    </message>
    <message>
        <source>What callers are told</source>
        <translation>Что говорить звонящим</translation>
    </message>
    <message>
        <source>Linked with another ticket</source>
        <translation>Связана с другой заявкой</translation>
    </message>
    <message>
        <source>Fault marked: {spread}</source>
        <translation>Сбой отмечен: {spread}</translation>
    </message>
    <message>
        <source>Link with ticket {number}</source>
        <translation>Связь с заявкой {number}</translation>
    </message>
    <message>
        <source>with outage {number}</source>
        <translation>вместе со сбоем {number}</translation>
    </message>
    <message numerus="yes">
        <source>Closed by itself after %n days</source>
        <translation><numerusform>Закрыта сама через %n день</numerusform><numerusform>Закрыта сама через %n дня</numerusform><numerusform>Закрыта сама через %n дней</numerusform></translation>
    </message>
    <message>
        <source>Assigned: {names}</source>
        <translation>Назначена: {names}</translation>
    </message>
    <message>
        <source>route {place} “{name}”</source>
        <translation>маршрут {place} «{name}»</translation>
    </message>
    <message>
        <source>{partner} has to answer {until}</source>
        <translation>{partner} отвечает {until}</translation>
    </message>
    <message>
        <source>without connection, in the base since {time}</source>
        <translation>без связи, в базе с {time}</translation>
    </message>
    <message>
        <source>Priority changed</source>
        <translation>Приоритет изменён</translation>
    </message>
    <message>
        <source>named by the rule</source>
        <translation>назван в маршруте</translation>
    </message>
    <message>
        <source>stands in for an absent colleague</source>
        <translation>замещает отсутствующего</translation>
    </message>
    <message>
        <source>next in turn</source>
        <translation>следующий по кругу</translation>
    </message>
    <message>
        <source>dedicated to the client</source>
        <translation>закреплён за клиентом</translation>
    </message>
    <message>
        <source>answers for the channel</source>
        <translation>отвечает за канал</translation>
    </message>
    <message>
        <source>works on the client's matter</source>
        <translation>ведёт обращение клиента</translation>
    </message>
    <message>
        <source>knows the subject</source>
        <translation>знает тему</translation>
    </message>
    <message>
        <source>solved alike before</source>
        <translation>решал похожие</translation>
    </message>
    <message>
        <source>fewest open tickets</source>
        <translation>меньше всего открытых</translation>
    </message>
    <message>
        <source>least loaded</source>
        <translation>меньше всех загружен</translation>
    </message>
    <message>
        <source>category “{name}”: {way}</source>
        <translation>категория «{name}»: {way}</translation>
    </message>
    <message>
        <source>Promise to the client kept</source>
        <translation>Обещание клиенту выполнено</translation>
    </message>
    <message>
        <source>Promised to the client</source>
        <translation>Обещано клиенту</translation>
    </message>
    <message>
        <source>Priority {change}</source>
        <translation>Приоритет {change}</translation>
    </message>
    <message>
        <source>Times: {change}</source>
        <translation>Сроки: {change}</translation>
    </message>
    <message>
        <source>Promise to the client kept late</source>
        <translation>Обещание клиенту выполнено с опозданием</translation>
    </message>
    <message>
        <source>Promised to the client: a call {by}</source>
        <translation>Обещано клиенту: позвоним {by}</translation>
    </message>
    <message>
        <source>look again {time}</source>
        <translation>вернуться {time}</translation>
    </message>
    <message>
        <source>{name} → back to the queue</source>
        <translation>{name} → снова в очередь</translation>
    </message>
    <message>
        <source>the clock runs again, paused {time}</source>
        <translation>срок снова идёт, пауза {time}</translation>
    </message>
    <message>
        <source>first response {time}</source>
        <translation>реакция {time}</translation>
    </message>
    <message>
        <source>in {time}</source>
        <translation>за {time}</translation>
    </message>
    <message>
        <source>Impact: {change}</source>
        <translation>Влияние: {change}</translation>
    </message>
    <message>
        <source>Urgency: {change}</source>
        <translation>Срочность: {change}</translation>
    </message>
    <message>
        <source>Ticket registered · {who}</source>
        <translation>Заявка заведена · {who}</translation>
    </message>
    <message>
        <source>entered afterwards</source>
        <translation>внесена позже</translation>
    </message>
    <message>
        <source>Looked at the client's device · {who}</source>
        <translation>Удалённый просмотр у клиента · {who}</translation>
    </message>
    <message>
        <source>Brought from another program</source>
        <translation>Перенесена из другой программы</translation>
    </message>
    <message>
        <source>Call taken</source>
        <translation>Звонок принят</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Передана</translation>
    </message>
    <message>
        <source>A field that is no longer used</source>
        <translation>Поле, которого больше нет</translation>
    </message>
    <message>
        <source>to partner</source>
        <translation>партнёру</translation>
    </message>
    <message>
        <source>to client</source>
        <translation>клиенту</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>внутренняя</translation>
    </message>
    <message>
        <source>State changed</source>
        <translation>Состояние изменено</translation>
    </message>
    <message>
        <source>Category: {change}</source>
        <translation>Категория: {change}</translation>
    </message>
    <message>
        <source>Reopened · {who}</source>
        <translation>Переоткрыта · {who}</translation>
    </message>
    <message>
        <source>To the queue “{group}”</source>
        <translation>В очередь «{group}»</translation>
    </message>
    <message>
        <source>To the queue of no group</source>
        <translation>В общую очередь, без группы</translation>
    </message>
    <message>
        <source>Solved · {who}</source>
        <translation>Решена · {who}</translation>
    </message>
    <message numerus="yes">
        <source>Show earlier (%n)</source>
        <translation><numerusform>Показать ещё %n запись</numerusform><numerusform>Показать ещё %n записи</numerusform><numerusform>Показать ещё %n записей</numerusform></translation>
    </message>
</context>
<context>
    <name>OwnEditors</name>
    <message>
        <source>{day:02}/{month:02}/{year}</source>
        <translation>{day:02}.{month:02}.{year}</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>дд.мм.гггг</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>не выбрано</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>{name} is writing</source>
        <translation>{name} пишет</translation>
    </message>
    <message>
        <source>{name} is looking too</source>
        <translation>{name} тоже смотрит</translation>
    </message>
    <message>
        <source>Also here: {names}</source>
        <translation>Ещё здесь: {names}</translation>
    </message>
    <message>
        <source>{name} (writing)</source>
        <translation>{name} (пишет)</translation>
    </message>
</context>
<context>
    <name>SlaMeters</name>
    <message>
        <source>Why this deadline: Enter or a click</source>
        <translation>Почему такой срок: Enter или щелчок</translation>
    </message>
    <message>
        <source>Why this deadline: Enter or a click, F7</source>
        <translation>Почему такой срок: Enter, щелчок или F7</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>Реакция</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>Решение</translation>
    </message>
</context>
<context>
    <name>WorkTable</name>
    <message>
        <source>Waits for a call</source>
        <translation>Ждёт звонка</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Осталось</translation>
    </message>
    <message>
        <source>Prio.</source>
        <translation>Приор.</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Заявка</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Последнее</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>Кому звонить</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Unknown caller</source>
        <translation>Неизвестный</translation>
    </message>
</context>
<context>
    <name>Tried</name>
    <message>
        <source>Tried already</source>
        <translation>Уже пробовали</translation>
    </message>
</context>
<context>
    <name>TicketWords</name>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>{number} ext. {extension}</source>
        <translation>{number} доб. {extension}</translation>
    </message>
</context>
</TS>
