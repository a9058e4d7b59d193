<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
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
            <translation>
                <numerusform>%n объект</numerusform>
                <numerusform>%n объекта</numerusform>
                <numerusform>%n объектов</numerusform>
            </translation>
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
            <source>The contract ends on {date}</source>
            <translation>Договор заканчивается {date}</translation>
        </message>
        <message>
            <source>Do not offer remote access</source>
            <translation>Не предлагать удалённый доступ</translation>
        </message>
        <message>
            <source>Something promised is still open</source>
            <translation>Есть невыполненное обещание</translation>
        </message>
        <message>
            <source>The last mark was low</source>
            <translation>Последняя оценка была низкой</translation>
        </message>
        <message>
            <source>Ask the accounts before paid work</source>
            <translation>Платные работы — после согласования с бухгалтерией</translation>
        </message>
        <message>
            <source>Access to the site needs arranging</source>
            <translation>Доступ на объект нужно согласовать</translation>
        </message>
        <message>
            <source>The contract is about to end</source>
            <translation>Договор скоро заканчивается</translation>
        </message>
        <message>
            <source>{name}, until {date}</source>
            <translation>{name}, до {date}</translation>
        </message>
        <message>
            <source>{d:02}/{m:02}/{y}</source>
            <translation>{d:02}.{m:02}.{y}</translation>
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
            <translation>
                <numerusform>Договор: остался %n день</numerusform>
                <numerusform>Договор: осталось %n дня</numerusform>
                <numerusform>Договор: осталось %n дней</numerusform>
            </translation>
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
            <translation>
                <numerusform>%n человек с этим номером: спросите, кто звонит</numerusform>
                <numerusform>%n человека с этим номером: спросите, кто звонит</numerusform>
                <numerusform>%n человек с этим номером: спросите, кто звонит</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n clients, ↑↓ and Enter</source>
            <translation>
                <numerusform>%n клиент, ↑↓ и Enter</numerusform>
                <numerusform>%n клиента, ↑↓ и Enter</numerusform>
                <numerusform>%n клиентов, ↑↓ и Enter</numerusform>
            </translation>
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
            <translation>
                <numerusform>ещё %n похожая</numerusform>
                <numerusform>ещё %n похожие</numerusform>
                <numerusform>ещё %n похожих</numerusform>
            </translation>
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
            <translation>
                <numerusform>%n заявка</numerusform>
                <numerusform>%n заявки</numerusform>
                <numerusform>%n заявок</numerusform>
            </translation>
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
            <source>No calls yet</source>
            <translation>Обращений ещё не было</translation>
        </message>
        <message>
            <source>The history appears here after saving</source>
            <translation>После сохранения история появится здесь</translation>
        </message>
        <message>
            <source>{n} more — Ctrl+H</source>
            <translation>ещё {n} — Ctrl+H</translation>
        </message>
    </context>
    <context>
        <name>NewClient</name>
        <message numerus="yes">
            <source>%n contacts</source>
            <translation>
                <numerusform>%n контакт</numerusform>
                <numerusform>%n контакта</numerusform>
                <numerusform>%n контактов</numerusform>
            </translation>
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
</TS>
