<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>CallSide</name>
    <message>
        <source>updated {ago}</source>
        <translation>обновлена {ago}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Symptom</source>
        <translation>Признаки</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Что делать</translation>
    </message>
    <message>
        <source>Until it is fixed</source>
        <translation>Пока не исправлено</translation>
    </message>
    <message>
        <source>No procedure for this category yet</source>
        <translation>Для этой категории регламента пока нет</translation>
    </message>
    <message>
        <source>The outage is declared: say what is told of it</source>
        <translation>Сбой объявлен: напишите, что говорить клиентам</translation>
    </message>
    <message>
        <source>Will not be linked to the outage</source>
        <translation>Привязки к сбою не будет</translation>
    </message>
    <message>
        <source>Link to outage {number}</source>
        <translation>Привязать к сбою {number}</translation>
    </message>
    <message>
        <source>Link to {number}</source>
        <translation>Привязать к {number}</translation>
    </message>
    <message>
        <source>Perhaps an outage</source>
        <translation>Возможен массовый сбой</translation>
    </message>
    <message>
        <source>Outage {number}</source>
        <translation>Массовый сбой {number}</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«{text}»</translation>
    </message>
    <message>
        <source>Will be linked to {number} when it is saved</source>
        <translation>При сохранении будет привязана к {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation><numerusform>%n заявка</numerusform><numerusform>%n заявки</numerusform><numerusform>%n заявок</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>within %n hour(s)</source>
        <translation><numerusform>за %n час</numerusform><numerusform>за %n часа</numerusform><numerusform>за %n часов</numerusform></translation>
    </message>
    <message>
        <source>{count} “{name}” {span}</source>
        <translation>{count} «{name}» {span}</translation>
    </message>
    <message>
        <source>Will be linked to the ticket of the outage when it is saved</source>
        <translation>При сохранении будет привязана к заявке сбоя</translation>
    </message>
    <message>
        <source>With others now</source>
        <translation>Сейчас у других</translation>
    </message>
    <message>
        <source>Declare an outage</source>
        <translation>Объявить сбой</translation>
    </message>
    <message numerus="yes">
        <source>{number} “{name}”, %n caller(s) joined</source>
        <translation><numerusform>{number} «{name}», привязан %n клиент</numerusform><numerusform>{number} «{name}», привязано %n клиента</numerusform><numerusform>{number} «{name}», привязано %n клиентов</numerusform></translation>
    </message>
    <message>
        <source>perhaps an outage</source>
        <translation>возможен массовый сбой</translation>
    </message>
    <message>
        <source>outage</source>
        <translation>массовый сбой</translation>
    </message>
    <message>
        <source>Do not link</source>
        <translation>Не привязывать</translation>
    </message>
    <message>
        <source>Knowledge base</source>
        <translation>База знаний</translation>
    </message>
    <message>
        <source>Questions of a new client</source>
        <translation>Вопросы нового клиента</translation>
    </message>
    <message numerus="yes">
        <source>helped %n time(s)</source>
        <translation><numerusform>помогла %n раз</numerusform><numerusform>помогла %n раза</numerusform><numerusform>помогла %n раз</numerusform></translation>
    </message>
    <message>
        <source>Frequent today</source>
        <translation>Частые обращения сегодня</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) today</source>
        <translation><numerusform>%n заявка сегодня</numerusform><numerusform>%n заявки сегодня</numerusform><numerusform>%n заявок сегодня</numerusform></translation>
    </message>
    <message>
        <source>Typical solution</source>
        <translation>Типовое решение</translation>
    </message>
    <message>
        <source>Insert into the ticket</source>
        <translation>Вставить в заявку</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>Все ответы</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Регламент</translation>
    </message>
    <message>
        <source>helps in {share}</source>
        <translation>помогает в {share}</translation>
    </message>
</context>
<context>
    <name>CallForm</name>
    <message>
        <source>Queue “{group}”</source>
        <translation>Очередь «{group}»</translation>
    </message>
    <message>
        <source>Surname or queue</source>
        <translation>Фамилия или очередь</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>Why not the one suggested, Enter</source>
        <translation>Почему не предложенный — коротко, Enter</translation>
    </message>
    <message>
        <source>Reason of another assignee</source>
        <translation>Причина замены исполнителя</translation>
    </message>
    <message>
        <source>nobody is on shift, the first to come takes it</source>
        <translation>на смене никого нет, возьмёт первый пришедший</translation>
    </message>
    <message>
        <source>without a category the ticket goes to queue “{group}”</source>
        <translation>без категории заявка попадёт в очередь «{group}»</translation>
    </message>
    <message>
        <source>Follows from the category</source>
        <translation>Определится по категории</translation>
    </message>
    <message>
        <source>chosen by hand: {reason}</source>
        <translation>выбран вручную: {reason}</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выбрать</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Сменить</translation>
    </message>
    <message>
        <source>the first who is free takes it</source>
        <translation>возьмёт первый свободный</translation>
    </message>
    <message>
        <source>Route {place} “{name}”</source>
        <translation>Маршрут {place} «{name}»</translation>
    </message>
    <message>
        <source>{line}, group “{group}”</source>
        <translation>{line}, группа «{group}»</translation>
    </message>
    <message>
        <source>nobody yet, the queue decides</source>
        <translation>без исполнителя, разберёт очередь</translation>
    </message>
    <message>
        <source>Category “{name}”: {way}</source>
        <translation>Категория «{name}»: {way}</translation>
    </message>
    <message>
        <source>{n} of {limit} in work</source>
        <translation>в работе {n} из {limit}</translation>
    </message>
    <message>
        <source>backup: {name} ({n})</source>
        <translation>запасной: {name} ({n})</translation>
    </message>
    <message>
        <source>queue “{group}”: {n}</source>
        <translation>очередь «{group}»: {n}</translation>
    </message>
    <message>
        <source>{n} in work</source>
        <translation>в работе {n}</translation>
    </message>
    <message>
        <source>backup: {name} ({n} of {limit})</source>
        <translation>запасной: {name} ({n} из {limit})</translation>
    </message>
    <message>
        <source>off shift</source>
        <translation>не на смене</translation>
    </message>
    <message>
        <source>on shift until {time}</source>
        <translation>на смене до {time}</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>type words in any order: “fiscal link”, “till fiscal”</source>
        <translation>набирайте слова в любом порядке: «фн связь», «касса фн»</translation>
    </message>
    <message>
        <source>Begin to type or take one from the text</source>
        <translation>Начните набирать или выберите по тексту</translation>
    </message>
    <message numerus="yes">
        <source>Ctrl+Z brings it back within %n s</source>
        <translation><numerusform>Ctrl+Z вернёт её в течение %n секунды</numerusform><numerusform>Ctrl+Z вернёт её в течение %n секунд</numerusform><numerusform>Ctrl+Z вернёт её в течение %n секунд</numerusform></translation>
    </message>
    <message>
        <source>Clear the form?</source>
        <translation>Сбросить заявку?</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Say first:</source>
        <translation>Сначала скажите:</translation>
    </message>
    <message>
        <source>The call waits for it. Say first:</source>
        <translation>Звонок ждёт этого. Сначала скажите:</translation>
    </message>
    <message>
        <source>I have said it</source>
        <translation>Сказано</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Draft from another computer, {time}</source>
        <translation>Черновик с другого компьютера, {time}</translation>
    </message>
    <message>
        <source>Write the time as 14:07</source>
        <translation>Введите время так: 14:07</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Time of the call</source>
        <translation>Время звонка</translation>
    </message>
    <message>
        <source>What the remote look showed</source>
        <translation>Что показал удалённый осмотр</translation>
    </message>
    <message>
        <source>entered afterwards</source>
        <translation>введено позже</translation>
    </message>
    <message>
        <source>hh:mm</source>
        <translation>чч:мм</translation>
    </message>
    <message>
        <source>Why it is not ours</source>
        <translation>Почему это не к нам</translation>
    </message>
    <message>
        <source>About a ticket</source>
        <translation>О заявке</translation>
    </message>
    <message>
        <source>Not ours</source>
        <translation>Не к нам</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Ошиблись номером</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Обрыв связи</translation>
    </message>
    <message>
        <source>Advice given</source>
        <translation>Консультация</translation>
    </message>
    <message>
        <source>Finish without a ticket</source>
        <translation>Завершить без заявки</translation>
    </message>
    <message>
        <source>a digit chooses, Enter finishes, Esc goes back</source>
        <translation>цифра — выбрать, Enter — завершить, Esc — назад</translation>
    </message>
    <message>
        <source>Which ticket they ask about</source>
        <translation>О какой заявке спрашивают</translation>
    </message>
    <message>
        <source>Finish the call</source>
        <translation>Завершить звонок</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Channel, time of the call, remote look</source>
        <translation>Канал, время звонка, удалённый осмотр</translation>
    </message>
    <message>
        <source>since {time} · norm {norm}</source>
        <translation>с {time} · норма {norm}</translation>
    </message>
    <message>
        <source>draft saved</source>
        <translation>черновик сохранён</translation>
    </message>
    <message>
        <source>draft saved {ago}</source>
        <translation>черновик сохранён {ago}</translation>
    </message>
    <message>
        <source>incoming call</source>
        <translation>входящий звонок</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Новая заявка</translation>
    </message>
    <message>
        <source>the draft is not being saved</source>
        <translation>черновик не сохраняется</translation>
    </message>
    <message>
        <source>draft on this computer</source>
        <translation>черновик на этом компьютере</translation>
    </message>
    <message>
        <source>no call yet</source>
        <translation>нет звонка</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>с {time}</translation>
    </message>
    <message>
        <source>caller lost</source>
        <translation>клиент пропал</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>отложен</translation>
    </message>
    <message>
        <source>wrap-up {time}</source>
        <translation>запись {time}</translation>
    </message>
    <message>
        <source>Write what the client says. Category, questions and assignee follow from the text</source>
        <translation>Пишите, что говорит клиент. Категорию, вопросы и исполнителя подставим по тексту</translation>
    </message>
    <message numerus="yes">
        <source>At most %n characters are kept</source>
        <translation><numerusform>Сохраняется не больше %n знака</numerusform><numerusform>Сохраняется не больше %n знаков</numerusform><numerusform>Сохраняется не больше %n знаков</numerusform></translation>
    </message>
    <message>
        <source>the subject makes itself: “{subject}”</source>
        <translation>тема заявки соберётся сама: «{subject}»</translation>
    </message>
    <message>
        <source>What happened, in the client's words</source>
        <translation>Что случилось — словами клиента</translation>
    </message>
    <message>
        <source>What to say first: {name}</source>
        <translation>Что сказать сначала: {name}</translation>
    </message>
    <message>
        <source>facts, no opinions of people · Esc goes back</source>
        <translation>факты, без мнений о людях · Esc назад</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Предупреждение</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О чём</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Until, 31.12.2026; empty: until taken down</source>
        <translation>До, 31.12.2026; пусто: пока не снимут</translation>
    </message>
    <message>
        <source>For the whole organisation</source>
        <translation>Для всей организации</translation>
    </message>
    <message>
        <source>Must be confirmed before the call is registered</source>
        <translation>Подтвердить до регистрации звонка</translation>
    </message>
    <message>
        <source>Take down</source>
        <translation>Снять</translation>
    </message>
    <message>
        <source>New notice</source>
        <translation>Новое предупреждение</translation>
    </message>
    <message>
        <source>confirmed by {name}, {time}</source>
        <translation>подтверждено: {name}, {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n more field(s)</source>
        <translation><numerusform>ещё %n поле</numerusform><numerusform>ещё %n поля</numerusform><numerusform>ещё %n полей</numerusform></translation>
    </message>
    <message>
        <source>Client's equipment</source>
        <translation>Оборудование клиента</translation>
    </message>
    <message>
        <source>serial no. {serial}</source>
        <translation>зав. № {serial}</translation>
    </message>
    <message>
        <source>Contract unknown: times of “{policy}”, react in {react}, solve in {solve}</source>
        <translation>Договор не определён: сроки «{policy}» — реакция {react}, решение {solve}</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation><numerusform>%n минута</numerusform><numerusform>%n минуты</numerusform><numerusform>%n минут</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n working hour(s)</source>
        <translation><numerusform>%n рабочий час</numerusform><numerusform>%n рабочих часа</numerusform><numerusform>%n рабочих часов</numerusform></translation>
    </message>
    <message>
        <source>React</source>
        <translation>Реакция</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>{time} of working time</source>
        <translation>{time} рабочего времени</translation>
    </message>
    <message>
        <source>Ctrl+Enter to the next · F3 to park</source>
        <translation>Ctrl+Enter — к следующему · F3 — отложить</translation>
    </message>
    <message>
        <source>One field is missing:</source>
        <translation>Не хватает одного поля:</translation>
    </message>
    <message>
        <source>Two fields are missing:</source>
        <translation>Не хватает двух полей:</translation>
    </message>
    <message>
        <source>Three fields are missing:</source>
        <translation>Не хватает трёх полей:</translation>
    </message>
    <message>
        <source>Four fields are missing:</source>
        <translation>Не хватает четырёх полей:</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) are missing:</source>
        <translation><numerusform>Не хватает %n поля:</numerusform><numerusform>Не хватает %n полей:</numerusform><numerusform>Не хватает %n полей:</numerusform></translation>
    </message>
    <message>
        <source>Not saved:</source>
        <translation>Не сохранено:</translation>
    </message>
    <message>
        <source>Tell the client</source>
        <translation>Скажите клиенту</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«{text}»</translation>
    </message>
    <message>
        <source>script “{name}” · answered {n} of {total}</source>
        <translation>сценарий «{name}» · отвечено {n} из {total}</translation>
    </message>
    <message>
        <source>Ask the client</source>
        <translation>Спросите клиента</translation>
    </message>
    <message>
        <source>answer by digit, on with Enter</source>
        <translation>ответ цифрой, дальше — Enter</translation>
    </message>
    <message>
        <source>questions appear with the category</source>
        <translation>вопросы появятся после выбора категории</translation>
    </message>
    <message>
        <source>No ticket is made: in this room such calls are counted</source>
        <translation>Заявка не создаётся: такие звонки здесь только считаются</translation>
    </message>
    <message>
        <source>The ticket is registered and closed at once</source>
        <translation>Заявка будет записана и сразу решена</translation>
    </message>
    <message>
        <source>What helped</source>
        <translation>Что помогло</translation>
    </message>
    <message>
        <source>Solved at once</source>
        <translation>Решено сразу</translation>
    </message>
    <message>
        <source>From the text:</source>
        <translation>По тексту:</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Влияние</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Срочность</translation>
    </message>
</context>
<context>
    <name>CallStrip</name>
    <message>
        <source>Line broke</source>
        <translation>Обрыв связи</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>отложен</translation>
    </message>
    <message>
        <source>wrap-up</source>
        <translation>запись</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новый</translation>
    </message>
</context>
<context>
    <name>ClientCard</name>
    <message>
        <source>{name} (dedicated)</source>
        <translation>{name} (закреплён)</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Объект</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Работает</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Договор</translation>
    </message>
    <message>
        <source>Engineer</source>
        <translation>Инженер</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>Важно</translation>
    </message>
    <message>
        <source>Key client</source>
        <translation>Ключевой клиент</translation>
    </message>
    <message numerus="yes">
        <source>%n sites</source>
        <translation><numerusform>%n объект</numerusform><numerusform>%n объекта</numerusform><numerusform>%n объектов</numerusform></translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Contract in force</source>
        <translation>Договор действует</translation>
    </message>
    <message>
        <source>{name}, until {date}</source>
        <translation>{name}, до {date}</translation>
    </message>
    <message>
        <source>No contract</source>
        <translation>Без договора</translation>
    </message>
    <message>
        <source>Contract has ended</source>
        <translation>Договор закончился</translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation><numerusform>Договор: остался %n день</numerusform><numerusform>Договор: осталось %n дня</numerusform><numerusform>Договор: осталось %n дней</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation><numerusform>ещё %n</numerusform><numerusform>ещё %n</numerusform><numerusform>ещё %n</numerusform></translation>
    </message>
</context>
<context>
    <name>Caller</name>
    <message>
        <source>1 client, exact number</source>
        <translation>1 клиент, точное совпадение номера</translation>
    </message>
    <message>
        <source>1 client by the last digits</source>
        <translation>1 клиент, по последним цифрам</translation>
    </message>
    <message>
        <source>1 client by the extension</source>
        <translation>1 клиент, по добавочному</translation>
    </message>
    <message>
        <source>1 client with a name alike</source>
        <translation>1 клиент с похожей фамилией</translation>
    </message>
    <message>
        <source>1 client by the contract</source>
        <translation>1 клиент, по договору</translation>
    </message>
    <message>
        <source>1 client by the ticket</source>
        <translation>1 клиент, по заявке</translation>
    </message>
    <message numerus="yes">
        <source>%n people share this number: ask who calls</source>
        <translation><numerusform>%n человек с этим номером: спросите, кто звонит</numerusform><numerusform>%n человека с этим номером: спросите, кто звонит</numerusform><numerusform>%n человек с этим номером: спросите, кто звонит</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n clients, ↑↓ and Enter</source>
        <translation><numerusform>%n клиент, ↑↓ и Enter</numerusform><numerusform>%n клиента, ↑↓ и Enter</numerusform><numerusform>%n клиентов, ↑↓ и Enter</numerusform></translation>
    </message>
    <message>
        <source>, more exist: type on</source>
        <translation>, есть ещё: печатайте дальше</translation>
    </message>
    <message>
        <source>Number unknown — new client</source>
        <translation>Номер не найден — новый клиент</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Ищем…</translation>
    </message>
    <message>
        <source>1 client</source>
        <translation>1 клиент</translation>
    </message>
    <message>
        <source> · read as “{text}”</source>
        <translation> · прочитано как «{text}»</translation>
    </message>
    <message>
        <source>Nobody found, type on</source>
        <translation>Никого не нашли, печатайте дальше</translation>
    </message>
    <message>
        <source>Phone, name, contract or ticket no.</source>
        <translation>Телефон, фамилия, договор или № заявки</translation>
    </message>
    <message>
        <source>found in {n} ms</source>
        <translation>найден за {n} мс</translation>
    </message>
    <message>
        <source>None of them: a new client</source>
        <translation>Никто из них — новый клиент</translation>
    </message>
    <message>
        <source>ask for the name</source>
        <translation>спросите, как обращаться</translation>
    </message>
</context>
<context>
    <name>CallNotices</name>
    <message>
        <source>{number} is in the queue “{group}”</source>
        <translation>{number} в очереди «{group}»</translation>
    </message>
    <message>
        <source>Not saved, the call is back on the strip: {why}</source>
        <translation>Не сохранено, звонок вернулся на полосу: {why}</translation>
    </message>
    <message>
        <source>Drafts are not being saved. Go on, save tickets as usual.</source>
        <translation>Черновики не сохраняются. Работайте дальше и записывайте заявки как обычно.</translation>
    </message>
    <message>
        <source>Six calls are open. Finish one before the next</source>
        <translation>Открыто шесть звонков. Завершите один, чтобы начать новый</translation>
    </message>
    <message>
        <source>The caller is on the list to ring back</source>
        <translation>Клиент поставлен в обратные звонки</translation>
    </message>
    <message>
        <source>The call is finished: {outcome}</source>
        <translation>Звонок завершён: {outcome}</translation>
    </message>
    <message>
        <source>{number} is assigned: {name}</source>
        <translation>{number} назначена: {name}</translation>
    </message>
    <message>
        <source>The drafts of the last run were damaged. The file was kept: {file}</source>
        <translation>Черновики прошлого запуска повреждены. Файл сохранён: {file}</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) could not be read</source>
        <translation><numerusform>%n черновик не прочитался</numerusform><numerusform>%n черновика не прочитались</numerusform><numerusform>%n черновиков не прочитались</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{name} has been waiting for %n min</source>
        <translation><numerusform>{name} ждёт уже %n минуту</numerusform><numerusform>{name} ждёт уже %n минуты</numerusform><numerusform>{name} ждёт уже %n минут</numerusform></translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) brought back, parked</source>
        <translation><numerusform>%n черновик восстановлен и отложен</numerusform><numerusform>%n черновика восстановлены и отложены</numerusform><numerusform>%n черновиков восстановлены и отложены</numerusform></translation>
    </message>
    <message>
        <source>The call is added to {number}</source>
        <translation>Звонок дополнил заявку {number}</translation>
    </message>
    <message>
        <source>{number} is solved at once</source>
        <translation>{number} решена сразу</translation>
    </message>
</context>
<context>
    <name>Duplicate</name>
    <message>
        <source>This client has an open ticket</source>
        <translation>У клиента есть открытая заявка</translation>
    </message>
    <message>
        <source>Add to it</source>
        <translation>Дополнить её</translation>
    </message>
    <message>
        <source>It is different</source>
        <translation>Это другое</translation>
    </message>
    <message>
        <source>The same was solved not long ago</source>
        <translation>То же самое решали недавно</translation>
    </message>
    <message>
        <source>Similar ticket already open</source>
        <translation>Похожая заявка уже открыта</translation>
    </message>
    <message>
        <source>solved {when}</source>
        <translation>решена {when}</translation>
    </message>
    <message>
        <source>open for {time}</source>
        <translation>открыта {time}</translation>
    </message>
    <message>
        <source>text alike {share}</source>
        <translation>сходство текста {share}</translation>
    </message>
    <message numerus="yes">
        <source>%n more alike</source>
        <translation><numerusform>ещё %n похожая</numerusform><numerusform>ещё %n похожие</numerusform><numerusform>ещё %n похожих</numerusform></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>nobody has it yet</source>
        <translation>пока без исполнителя</translation>
    </message>
    <message>
        <source>solved on the line</source>
        <translation>решена на линии</translation>
    </message>
    <message>
        <source>partner “{name}”</source>
        <translation>партнёр «{name}»</translation>
    </message>
    <message>
        <source>solved in {time}</source>
        <translation>решена за {time}</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>by person</source>
        <translation>по человеку</translation>
    </message>
    <message>
        <source>by company</source>
        <translation>по организации</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets</source>
        <translation><numerusform>%n заявка</numerusform><numerusform>%n заявки</numerusform><numerusform>%n заявок</numerusform></translation>
    </message>
    <message>
        <source>{n} more — Ctrl+H</source>
        <translation>ещё {n} — Ctrl+H</translation>
    </message>
    <message>
        <source>History is closed to your role</source>
        <translation>История закрыта для вашей роли</translation>
    </message>
    <message>
        <source>The supervisor opens it</source>
        <translation>Доступ открывает руководитель</translation>
    </message>
    <message>
        <source>Nothing on this computer</source>
        <translation>На этом компьютере истории нет</translation>
    </message>
    <message>
        <source>Earlier tickets are seen when the database is back</source>
        <translation>Прежние обращения будут видны, когда база ответит</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>Обращений ещё не было</translation>
    </message>
    <message>
        <source>The history appears here after saving</source>
        <translation>После сохранения история появится здесь</translation>
    </message>
</context>
<context>
    <name>NewClient</name>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation><numerusform>%n контакт</numerusform><numerusform>%n контакта</numerusform><numerusform>%n контактов</numerusform></translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <source>name and phone are needed</source>
        <translation>обязательны имя и телефон</translation>
    </message>
    <message>
        <source>What to call them</source>
        <translation>Как обращаться</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>необязательно</translation>
    </message>
    <message>
        <source>the name alone, the rest later</source>
        <translation>только название, остальное потом</translation>
    </message>
    <message>
        <source>It is he, with a new number</source>
        <translation>Это он, сменить номер</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>Другой</translation>
    </message>
    <message>
        <source>Resembles: {who}</source>
        <translation>Похож на: {who}</translation>
    </message>
    <message>
        <source>contract in force</source>
        <translation>договор действует</translation>
    </message>
    <message>
        <source>contract has ended</source>
        <translation>договор закончился</translation>
    </message>
    <message>
        <source>no contract</source>
        <translation>без договора</translation>
    </message>
    <message>
        <source>Create the organisation “{name}”</source>
        <translation>Создать организацию «{name}»</translation>
    </message>
</context>
<context>
    <name>CallBar</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation><numerusform>%n звонок</numerusform><numerusform>%n звонка</numerusform><numerusform>%n звонков</numerusform></translation>
    </message>
    <message>
        <source>at once {share} % (target ≥ {target} %)</source>
        <translation>сразу {share} % (цель ≥ {target} %)</translation>
    </message>
    <message>
        <source>Caller lost</source>
        <translation>Клиент пропал</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Solution and knowledge</source>
        <translation>Решение и знания</translation>
    </message>
    <message>
        <source>Solved at once</source>
        <translation>Решено сразу</translation>
    </message>
    <message>
        <source>Assign and finish the call</source>
        <translation>Назначить и закрыть звонок</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Назначить</translation>
    </message>
    <message>
        <source>Take down here</source>
        <translation>Записать локально</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>handling {time}</source>
        <translation>обработка {time}</translation>
    </message>
    <message>
        <source>Shift {time}</source>
        <translation>Смена {time}</translation>
    </message>
    <message>
        <source> (target ≤ {time})</source>
        <translation> (цель ≤ {time})</translation>
    </message>
</context>
<context>
    <name>RecentCalls</name>
    <message>
        <source>Last calls</source>
        <translation>Последние звонки</translation>
    </message>
    <message>
        <source>No calls yet today</source>
        <translation>Звонков ещё не было</translation>
    </message>
    <message>
        <source>Type the number: the rest follows</source>
        <translation>Наберите номер — остальное подставится</translation>
    </message>
    <message>
        <source>Unknown caller</source>
        <translation>Неизвестный абонент</translation>
    </message>
</context>
<context>
    <name>Say</name>
    <message>
        <source>{who} will call {when}</source>
        <translation>{who} позвонит {when}</translation>
    </message>
    <message>
        <source>Our colleague {name}</source>
        <translation>Наш специалист {name}</translation>
    </message>
    <message>
        <source>January February March April May June July August September October November December</source>
        <translation>января февраля марта апреля мая июня июля августа сентября октября ноября декабря</translation>
    </message>
    <message>
        <source>on {day} {month} by {time}</source>
        <translation>{day} {month} до {time}</translation>
    </message>
    <message>
        <source>Your ticket is taken down as {number} for now, we will tell you its own number.</source>
        <translation>Ваша заявка записана, пока под временным номером {number}, постоянный назовём, когда перезвоним.</translation>
    </message>
    <message>
        <source>Your ticket is taken down.</source>
        <translation>Заявка записана.</translation>
    </message>
    <message>
        <source>Nobody who solves this is on shift now: we will call {when}</source>
        <translation>Сейчас специалистов на смене нет, позвоним {when}</translation>
    </message>
    <message>
        <source>Expert {name}</source>
        <translation>Эксперт {name}</translation>
    </message>
    <message>
        <source>Engineer {name}</source>
        <translation>Инженер {name}</translation>
    </message>
    <message>
        <source>Ticket {number}.</source>
        <translation>Заявка {number}.</translation>
    </message>
    <message>
        <source>, we solve it {when}</source>
        <translation>, решим {when}</translation>
    </message>
    <message>
        <source>{who} will get in touch with you.</source>
        <translation>{who} свяжется с вами.</translation>
    </message>
    <message>
        <source>A specialist of “{group}”</source>
        <translation>Специалист группы «{group}»</translation>
    </message>
    <message>
        <source>by {time}</source>
        <translation>до {time}</translation>
    </message>
    <message>
        <source>tomorrow by {time}</source>
        <translation>завтра до {time}</translation>
    </message>
</context>
</TS>
