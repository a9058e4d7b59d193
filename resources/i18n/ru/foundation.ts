<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Go to call {n}</source>
        <translation>Перейти к звонку {n}</translation>
    </message>
    <message>
        <source>Take category suggestion {n}</source>
        <translation>Взять подсказанную категорию {n}</translation>
    </message>
    <message>
        <source>Go to calls</source>
        <translation>Перейти к звонкам</translation>
    </message>
    <message>
        <source>Go to work</source>
        <translation>Перейти к работе</translation>
    </message>
    <message>
        <source>Go to tickets</source>
        <translation>Перейти к заявкам</translation>
    </message>
    <message>
        <source>Go to clients</source>
        <translation>Перейти к клиентам</translation>
    </message>
    <message>
        <source>Go to knowledge</source>
        <translation>Перейти к знаниям</translation>
    </message>
    <message>
        <source>Go to shift board</source>
        <translation>Перейти к пульту</translation>
    </message>
    <message>
        <source>Go to settings</source>
        <translation>Перейти к настройкам</translation>
    </message>
    <message>
        <source>Find or run</source>
        <translation>Найти или выполнить</translation>
    </message>
    <message>
        <source>Help for the field</source>
        <translation>Справка по полю</translation>
    </message>
    <message>
        <source>How to write to a client</source>
        <translation>Как писать клиенту</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Обновить</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Следующая панель</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Предыдущая панель</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Во весь экран</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Светлая или тёмная тема</translation>
    </message>
    <message>
        <source>Russian or English</source>
        <translation>Русский или английский</translation>
    </message>
    <message>
        <source>Open the last saved ticket</source>
        <translation>Открыть последнюю записанную заявку</translation>
    </message>
    <message>
        <source>Do what the banner offers</source>
        <translation>Сделать то, что предлагает полоса</translation>
    </message>
    <message>
        <source>Board of outages</source>
        <translation>Массовые сбои</translation>
    </message>
    <message>
        <source>What waits to be sent</source>
        <translation>Что ждёт отправки</translation>
    </message>
    <message>
        <source>Import from a file</source>
        <translation>Загрузить из файла</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>New call</source>
        <translation>Новый звонок</translation>
    </message>
    <message>
        <source>Park or resume the call</source>
        <translation>Отложить или продолжить звонок</translation>
    </message>
    <message>
        <source>Previous call</source>
        <translation>Предыдущий звонок</translation>
    </message>
    <message>
        <source>Next call</source>
        <translation>Следующий звонок</translation>
    </message>
    <message>
        <source>Caller hung up</source>
        <translation>Клиент положил трубку</translation>
    </message>
    <message>
        <source>Caller lost</source>
        <translation>Клиент пропал</translation>
    </message>
    <message>
        <source>Clear the form</source>
        <translation>Сбросить форму</translation>
    </message>
    <message>
        <source>Bring the cleared form back</source>
        <translation>Вернуть сброшенную форму</translation>
    </message>
    <message>
        <source>Assign and finish the call</source>
        <translation>Назначить и закрыть звонок</translation>
    </message>
    <message>
        <source>Solved at once</source>
        <translation>Решено сразу</translation>
    </message>
    <message>
        <source>Register, another matter of this call</source>
        <translation>Записать и ещё один вопрос этого звонка</translation>
    </message>
    <message>
        <source>Finish without a ticket</source>
        <translation>Завершить без заявки</translation>
    </message>
    <message>
        <source>Put the caller on the list to ring back</source>
        <translation>Поставить в обратные звонки</translation>
    </message>
    <message>
        <source>Channel and time of the call</source>
        <translation>Канал и время звонка</translation>
    </message>
    <message>
        <source>Enter a call from paper</source>
        <translation>Внести звонок с бумаги</translation>
    </message>
    <message>
        <source>Note of a remote look</source>
        <translation>Запись об удалённом осмотре</translation>
    </message>
    <message>
        <source>Phone field</source>
        <translation>К полю телефона</translation>
    </message>
    <message>
        <source>Client's history</source>
        <translation>История клиента</translation>
    </message>
    <message>
        <source>What was to be said first is said</source>
        <translation>Сказано то, что нужно сказать сначала</translation>
    </message>
    <message>
        <source>Write what to say first</source>
        <translation>Написать, что сказать сначала</translation>
    </message>
    <message>
        <source>Solution and knowledge</source>
        <translation>Решение и знания</translation>
    </message>
    <message>
        <source>Add to the similar ticket</source>
        <translation>Дополнить похожую заявку</translation>
    </message>
    <message>
        <source>It is a different matter</source>
        <translation>Это другое</translation>
    </message>
    <message>
        <source>Change the assignee</source>
        <translation>Сменить исполнителя</translation>
    </message>
    <message>
        <source>Link to the outage</source>
        <translation>Привязать к сбою</translation>
    </message>
    <message>
        <source>Declare an outage</source>
        <translation>Объявить сбой</translation>
    </message>
    <message>
        <source>Insert the answer</source>
        <translation>Вставить решение</translation>
    </message>
    <message>
        <source>Open the article</source>
        <translation>Открыть статью</translation>
    </message>
    <message>
        <source>Take next</source>
        <translation>Взять следующую</translation>
    </message>
    <message>
        <source>Start work</source>
        <translation>В работу</translation>
    </message>
    <message>
        <source>Wait for the client</source>
        <translation>Ждём клиента</translation>
    </message>
    <message>
        <source>Hand to the partner</source>
        <translation>Передать партнёру</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Решить заявку</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Переоткрыть</translation>
    </message>
    <message>
        <source>Write the entry</source>
        <translation>Записать в историю</translation>
    </message>
    <message>
        <source>Reassign</source>
        <translation>Переназначить</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Выгрузить список</translation>
    </message>
    <message>
        <source>Why this deadline</source>
        <translation>Почему такой срок</translation>
    </message>
    <message>
        <source>Ask a senior</source>
        <translation>Спросить старшего</translation>
    </message>
    <message>
        <source>Previous ticket</source>
        <translation>Предыдущая заявка</translation>
    </message>
    <message>
        <source>Next ticket</source>
        <translation>Следующая заявка</translation>
    </message>
    <message>
        <source>Filter of the list</source>
        <translation>Фильтр списка</translation>
    </message>
    <message>
        <source>Next list</source>
        <translation>Следующий список</translation>
    </message>
    <message>
        <source>Previous list</source>
        <translation>Предыдущий список</translation>
    </message>
    <message>
        <source>Mark every ticket of the list</source>
        <translation>Отметить все заявки списка</translation>
    </message>
    <message>
        <source>Pass the marked tickets on</source>
        <translation>Передать отмеченные заявки</translation>
    </message>
    <message>
        <source>Keep this list</source>
        <translation>Сохранить список</translation>
    </message>
    <message>
        <source>Write the list into a file</source>
        <translation>Записать список в файл</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>Новая статья</translation>
    </message>
    <message>
        <source>The article helped</source>
        <translation>Статья помогла</translation>
    </message>
    <message>
        <source>The article did not help</source>
        <translation>Статья не помогла</translation>
    </message>
    <message>
        <source>Edit the article</source>
        <translation>Править статью</translation>
    </message>
    <message>
        <source>Publish the article</source>
        <translation>Опубликовать статью</translation>
    </message>
    <message>
        <source>Take the article back</source>
        <translation>Снять статью</translation>
    </message>
    <message>
        <source>The article still holds</source>
        <translation>Статья по-прежнему верна</translation>
    </message>
    <message>
        <source>Say something of the article</source>
        <translation>Сказать о статье коллегам</translation>
    </message>
    <message>
        <source>Ready answers</source>
        <translation>Готовые ответы</translation>
    </message>
    <message>
        <source>Procedure of the category</source>
        <translation>Регламент по категории</translation>
    </message>
    <message>
        <source>Write an article of the solved ticket</source>
        <translation>Написать статью по решённой заявке</translation>
    </message>
    <message>
        <source>Classification of requests</source>
        <translation>Классификация обращений</translation>
    </message>
    <message>
        <source>States and moves of tickets</source>
        <translation>Статусы и переходы заявок</translation>
    </message>
    <message>
        <source>Closing, reopening, priorities</source>
        <translation>Закрытие, переоткрытие, приоритеты</translation>
    </message>
    <message>
        <source>Fields of a request</source>
        <translation>Поля заявки</translation>
    </message>
    <message>
        <source>Questions that come most</source>
        <translation>Что спрашивают чаще всего</translation>
    </message>
    <message>
        <source>Intake scripts</source>
        <translation>Сценарии опроса</translation>
    </message>
    <message>
        <source>Sets of ready answers</source>
        <translation>Наборы готовых ответов</translation>
    </message>
    <message>
        <source>Routes of requests</source>
        <translation>Маршруты обращений</translation>
    </message>
    <message>
        <source>Who answers for what</source>
        <translation>Кто за что отвечает</translation>
    </message>
    <message>
        <source>Lists of tickets for roles</source>
        <translation>Списки заявок для ролей</translation>
    </message>
    <message>
        <source>Owners of channels</source>
        <translation>Ответственные за каналы</translation>
    </message>
    <message>
        <source>Targets of the room</source>
        <translation>Цели (KPI)</translation>
    </message>
    <message>
        <source>Roster of the week</source>
        <translation>График недели</translation>
    </message>
    <message>
        <source>Rotation of duties</source>
        <translation>Ротация дежурств</translation>
    </message>
    <message>
        <source>Absences and deputies</source>
        <translation>Отсутствия и заместители</translation>
    </message>
    <message>
        <source>SLA and contracts</source>
        <translation>SLA и договоры</translation>
    </message>
    <message>
        <source>Rules of deadlines</source>
        <translation>Правила сроков</translation>
    </message>
    <message>
        <source>Warnings and escalation</source>
        <translation>Предупреждения и эскалация</translation>
    </message>
    <message>
        <source>Working time</source>
        <translation>Рабочее время</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Праздники</translation>
    </message>
    <message>
        <source>Employees and accounts</source>
        <translation>Сотрудники и учётные записи</translation>
    </message>
    <message>
        <source>Groups and queues</source>
        <translation>Группы и очереди</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Отделы</translation>
    </message>
    <message>
        <source>Table of competence</source>
        <translation>Таблица компетенций</translation>
    </message>
    <message>
        <source>Lines of support</source>
        <translation>Линии поддержки</translation>
    </message>
    <message>
        <source>Roles and rights</source>
        <translation>Роли и права</translation>
    </message>
    <message>
        <source>Import and export of the set-up</source>
        <translation>Импорт и выгрузка настройки</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Партнёры</translation>
    </message>
    <message>
        <source>Settings of the room</source>
        <translation>Настройки диспетчерской</translation>
    </message>
    <message>
        <source>Database and connection</source>
        <translation>База данных и соединение</translation>
    </message>
    <message>
        <source>Journal of changes</source>
        <translation>Журнал действий</translation>
    </message>
    <message>
        <source>Look and language of this desk</source>
        <translation>Вид и язык рабочего места</translation>
    </message>
    <message>
        <source>Keys of this desk</source>
        <translation>Клавиши рабочего места</translation>
    </message>
    <message>
        <source>My PIN or password</source>
        <translation>Мой ПИН-код или пароль</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>{day:02}/{month:02}/{year}</source>
        <translation>{day:02}.{month:02}.{year}</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>сегодня {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>вчера {time}</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>завтра {time}</translation>
    </message>
    <message>
        <source>{big} min {small} s</source>
        <translation>{big} мин {small} с</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>пауза</translation>
    </message>
    <message>
        <source>{big} h {small} min</source>
        <translation>{big} ч {small} мин</translation>
    </message>
    <message>
        <source>{big} h</source>
        <translation>{big} ч</translation>
    </message>
    <message>
        <source>{big} d {small} h</source>
        <translation>{big} д {small} ч</translation>
    </message>
    <message>
        <source>{big} d</source>
        <translation>{big} д</translation>
    </message>
    <message>
        <source>by {time}</source>
        <translation>до {time}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>осталось {time}</translation>
    </message>
    <message>
        <source>{n}%</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} мин</translation>
    </message>
    <message>
        <source>{n} s ago</source>
        <translation>{n} с назад</translation>
    </message>
    <message>
        <source>{n} min ago</source>
        <translation>{n} мин назад</translation>
    </message>
    <message>
        <source>{n} h ago</source>
        <translation>{n} ч назад</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} с</translation>
    </message>
    <message>
        <source>{time} overdue</source>
        <translation>просрочено {time}</translation>
    </message>
    <message>
        <source>Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec</source>
        <translation>янв фев мар апр мая июн июл авг сен окт ноя дек</translation>
    </message>
</context>
<context>
    <name>Kept</name>
    <message>
        <source>Unfinished: {name}</source>
        <translation>Недописано: {name}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Restored: typed {when}, not saved</source>
        <translation>Восстановлено: набрано {when}, не сохранено</translation>
    </message>
    <message>
        <source>Restored: typed {when}; others have changed the same since</source>
        <translation>Восстановлено: набрано {when}; с тех пор это же изменили другие</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Отбросить</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Firstline</source>
        <translation>Первая линия</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>new: {row}</source>
        <translation>новая: {row}</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Dismiss</source>
        <translation>Скрыть</translation>
    </message>
</context>
<context>
    <name>PathLine</name>
    <message>
        <source>Browse</source>
        <translation>Обзор</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Offline</source>
        <translation>Нет связи</translation>
    </message>
    <message>
        <source>Find or run…</source>
        <translation>Найти или выполнить…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>На связи</translation>
    </message>
    <message>
        <source>{state} · updates every 15 s</source>
        <translation>{state} · обновление раз в 15 с</translation>
    </message>
    <message>
        <source>Slow, {seconds} s</source>
        <translation>Медленно, {seconds} с</translation>
    </message>
    <message>
        <source>Sending {count}…</source>
        <translation>Отправляем {count}…</translation>
    </message>
    <message>
        <source>Conflict: {count}</source>
        <translation>Конфликт: {count}</translation>
    </message>
    <message>
        <source>Offline · {count} waiting</source>
        <translation>Нет связи · {count} в очереди</translation>
    </message>
</context>
</TS>
